package io.shuzheng.app.ledger.web;

import io.shuzheng.app.ledger.DidRegistration;
import io.shuzheng.app.ledger.Seed;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a DID on the ledger, as the trustee: {@code {"seed" or "did" and "verkey", "role", "alias"}}. */
final class Registration {

    private static final Set<String> MEMBERS = Set.of("seed", "did", "verkey", "role", "alias");

    private final IndyPool pool;
    private final RequestIds ids;
    private final RequestSigner trustee;

    Registration(IndyPool pool, RequestIds ids, RequestSigner trustee) {
        this.pool = pool;
        this.ids = ids;
        this.trustee = trustee;
    }

    /** @throws InvalidInputException if the request is malformed, refused, or the DID there with another key or role */
    Page register(byte[] body) {
        DidRegistration registration = parse(Json.parseObject(body));
        registration.write(pool, ids, trustee);
        return Page.json(Json.write(registration.toJson()));
    }

    private static DidRegistration parse(ObjectNode json) {
        json.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException("a registration has " + MEMBERS + ", not \"" + name + "\"");
                });
        Optional<LedgerRole> role = DidRegistration.role(text(json, "role").orElse("none"));
        Optional<String> seed = text(json, "seed");
        Optional<String> verkey = text(json, "verkey");
        if (seed.isPresent() == verkey.isPresent()) {
            throw new InvalidInputException("a registration has a seed or a verkey");
        }
        if (seed.isPresent()) {
            return DidRegistration.ofSeed(
                    Seed.parse("the seed", seed.get()), text(json, "did"), role, text(json, "alias"));
        }
        Ed25519PublicKey key = Ed25519PublicKey.fromBase58(verkey.get());
        return DidRegistration.ofVerkey(key, text(json, "did"), role, text(json, "alias"));
    }

    /** Forms send what is not filled in as an empty text, and scripts as null. */
    private static Optional<String> text(ObjectNode json, String name) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new InvalidInputException("the " + name + " of a registration is a text");
        }
        return Optional.of(node.stringValue()).filter(text -> !text.isEmpty());
    }
}
