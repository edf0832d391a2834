package io.shuzheng.app.ledger.web;

import io.shuzheng.agent.transport.HttpProblem;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is served, by path; the paths are those that tools for developers' Indy networks know. */
final class LedgerSite {

    private final EmbeddedLedger ledger;
    private final Genesis genesis;
    private final TransactionPages transactions;
    private final Registration registration;

    LedgerSite(EmbeddedLedger ledger, Genesis genesis, Registration registration) {
        this.ledger = ledger;
        this.genesis = genesis;
        this.transactions = new TransactionPages(ledger.transactions());
        this.registration = registration;
    }

    Page get(String path, Map<String, String> parameters) {
        return switch (path) {
            case "/" -> resource("index.html", "text/html;charset=utf-8");
            case "/page.js" -> resource("page.js", "text/javascript;charset=utf-8");
            case "/page.css" -> resource("page.css", "text/css;charset=utf-8");
            case "/genesis" -> Page.text(genesis.text());
            case "/status" -> status();
            default -> transactions(path, parameters);
        };
    }

    Page post(String path, byte[] body) {
        if (!path.equals("/register")) {
            throw HttpProblem.notFound();
        }
        return registration.register(body);
    }

    private Page transactions(String path, Map<String, String> parameters) {
        String[] parts = path.split("/", -1);
        if (parts.length < 3 || parts.length > 4 || !parts[1].equals("ledger")) {
            throw HttpProblem.notFound();
        }
        Ledger part = LedgerName.parse(parts[2]);
        return parts.length == 3 ? transactions.search(part, parameters) : transactions.one(part, parts[3]);
    }

    private Page status() {
        ObjectNode json = Json.object().put("ready", ledger.isRunning());
        ObjectNode sizes = json.putObject("transactions");
        for (Ledger part : Ledger.values()) {
            sizes.put(LedgerName.of(part), ledger.transactions().size(part));
        }
        ArrayNode nodes = json.putArray("nodes");
        for (GenesisNode node : genesis.nodes()) {
            nodes.addObject()
                    .put("alias", node.alias())
                    .put("host", node.clientHost())
                    .put("port", node.clientPort());
        }
        return Page.json(Json.write(json));
    }

    private static Page resource(String name, String mediaType) {
        try (InputStream file = Objects.requireNonNull(LedgerSite.class.getResourceAsStream(name))) {
            return new Page(mediaType, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
