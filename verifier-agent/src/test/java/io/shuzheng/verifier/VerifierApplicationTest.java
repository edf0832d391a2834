package io.shuzheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ApiKey;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifierApplicationTest {

    private static final String KEY = "a-key-that-is-long-enough";
    private static final HttpClient CLIENT = HttpTransport.client();
    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();

    @TempDir
    Path folder;

    @Test
    void whenAskedOverTheAdminApiThenPresentationIsJudgedAndExported() throws Exception {
        TestIssuer issuer = new TestIssuer(ENGINE, folder);
        EngineProver prover = new EngineProver((protocol, asked, request) -> EngineProver.messages(
                protocol.present(asked, issuer.present(request).toJson()).message()));
        try (AgentApplication application = start(issuer);
                TestAgents agents = new TestAgents(folder, issuer::published)) {
            Connection connection = TestAgents.connect(application.agent(), agents.start("prover", prover));
            JsonNode body = Json.parse("""
                    {"connectionId": "%s", "request": {"name": "capital", "version": "1.0",
                     "requested_attributes": {"who": {"name": "name"}},
                     "requested_predicates": {"rich": {"name": "Capital X", "p_type": ">=", "p_value": 1000}},
                     "non_revoked": {}}}
                    """.formatted(connection.id()));

            HttpResponse<String> asked = post(application, "/presentations", body);

            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
            String path =
                    "/presentations/" + Json.parse(asked.body()).path("id").stringValue();
            JsonNode done = await().until(
                            () -> Json.parse(get(application, path).body()),
                            view -> view.path("state").asString().equals("DONE"));
            assertThat(done.path("report").path("verified").booleanValue()).isTrue();
            JsonNode export = Json.parse(get(application, path + "/export").body());
            assertThat(export.propertyNames()).containsExactlyInAnyOrder("request", "presentation", "objects");
            assertThat(get(application, "/presentations/nobody").statusCode()).isEqualTo(404);
            assertThat(get(application, "/openapi.json").body()).contains("/presentations/{id}/export");
            assertThat(post(application, "/presentations", Json.parse("{\"connectionId\": \"x\", \"request\": {}}"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private AgentApplication start(TestIssuer issuer) {
        AgentEnvironment environment = AgentEnvironment.of(
                did -> {
                    throw DidResolutionException.notFound(did);
                },
                issuer.published(),
                CLIENT,
                Clock.systemUTC(),
                new SecureRandom());
        return VerifierApplication.start(
                AgentConfiguration.of(
                        "verifier", folder.resolve("verifier.db"), WalletKey.raw(SecretBytes.copyOf(new byte[32])), 0),
                environment,
                new Verifier(ENGINE, VerificationPolicy.credentialsOnly(), new VerifierListener() {}),
                AdminSettings.loopback("Verifier", 0, ApiKey.of(KEY)));
    }

    private static HttpResponse<String> get(AgentApplication application, String path)
            throws IOException, InterruptedException {
        return send(application, path, "GET", BodyPublishers.noBody());
    }

    private static HttpResponse<String> post(AgentApplication application, String path, JsonNode body)
            throws IOException, InterruptedException {
        return send(application, path, "POST", BodyPublishers.ofString(Json.write(body)));
    }

    private static HttpResponse<String> send(
            AgentApplication application, String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.adminAddress().resolve(path))
                .header("X-API-Key", KEY)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
