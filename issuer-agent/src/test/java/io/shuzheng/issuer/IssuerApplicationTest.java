package io.shuzheng.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ApiKey;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerApplicationTest {

    private static final String KEY = "a-key-that-is-long-enough";
    private static final String DEFINITION = "{\"name\":\"asset\",\"version\":\"1.0\",\"attributes\":[\"owner\"]}";

    @TempDir
    Path folder;

    @Test
    void whenApplicationRunsThenItPublishesAndRefusesWhatIsWrong() throws Exception {
        try (EmbeddedLedger embedded =
                        EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
                IndyPool pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
                AgentApplication application = start(pool)) {
            HttpResponse<String> published = send(application, "POST", "/credential-definitions", DEFINITION);
            assertThat(published.statusCode()).isEqualTo(201);
            assertThat(send(application, "GET", "/credential-definitions", "").body())
                    .isEqualTo("[" + published.body() + "]");
            assertThat(status(application, "POST", "/credential-definitions", withSize(8)))
                    .isEqualTo(409);
            assertThat(status(application, "POST", "/credential-definitions", "{}"))
                    .isEqualTo(400);

            String id = Json.parseObject(published.body()).path("id").asString("");
            assertThat(status(application, "POST", "/issuances", offer("nobody", id)))
                    .isEqualTo(404);
            assertThat(status(application, "POST", "/issuances", "{}")).isEqualTo(400);
            assertThat(status(application, "GET", "/issuances/unknown", "")).isEqualTo(404);
            assertThat(status(application, "POST", "/issuances/unknown/revoke", ""))
                    .isEqualTo(404);
            assertThat(send(application, "GET", "/issuances", "").body()).isEqualTo("[]");
            assertThat(Json.parse(send(application, "GET", "/openapi.json", "").body())
                            .path("paths")
                            .propertyNames())
                    .contains("/credential-definitions", "/issuances", "/issuances/{id}/revoke", "/connections");
        }
    }

    private static String withSize(int size) {
        return DEFINITION.replace("}", ",\"registrySize\":" + size + "}");
    }

    private static String offer(String connection, String definition) {
        var json = Json.object().put("connectionId", connection).put("credentialDefinitionId", definition);
        json.putObject("values").put("owner", "a");
        return Json.write(json);
    }

    private AgentApplication start(IndyPool pool) {
        IndyLedger ledger = new IndyLedger(pool, Clock.systemUTC());
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        AnonCredsPublisher publisher = ledger.registry()
                .publisher(new LedgerWriter(pool, RequestIds.ofClock(Clock.systemUTC()), trustee), Clock.systemUTC());
        return IssuerApplication.start(
                AgentConfiguration.of(
                        "issuer", folder.resolve("issuer.db"), WalletKey.raw(SecretBytes.copyOf(new byte[32])), 0),
                ledger.environment(TestIssuing.CLIENT, new SecureRandom()),
                new Issuer(AnonCredsEngines.javaEngine(), publisher, folder.resolve("tails"), new IssuerListener() {}),
                AdminSettings.loopback("Issuer", 0, ApiKey.of(KEY)));
    }

    private static int status(AgentApplication application, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(application, method, path, body).statusCode();
    }

    private static HttpResponse<String> send(AgentApplication application, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.adminAddress().resolve(path))
                .header("X-API-Key", KEY)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return TestIssuing.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
