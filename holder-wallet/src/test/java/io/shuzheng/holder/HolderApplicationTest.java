package io.shuzheng.holder;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ApiKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolderApplicationTest {

    private static final String KEY = "a-key-that-is-long-enough";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static AgentApplication application;

    @BeforeAll
    static void open() {
        application = start();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void whenApplicationRunsThenItsApiAnswersAndRefusesWhatIsWrong() throws Exception {
        assertThat(send("GET", "/credentials", "").body()).isEqualTo("[]");
        assertThat(send("GET", "/issuances", "").body()).isEqualTo("[]");
        assertThat(send("GET", "/presentations", "").body()).isEqualTo("[]");

        assertThat(send("GET", "/credentials/unknown", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/presentations/unknown/present", "").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/presentations/unknown/refuse", "").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/issuances/unknown/request", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/issuances", "{}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/issuances", "{\"values\":").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/issuances", "{\"connectionId\":\"none\",\"values\":{\"name\":\"a\"}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/issuances", "").body()).isEqualTo("[]");
    }

    @Test
    void whenDescriptionIsReadThenItNamesTheEndpoints() throws Exception {
        var paths = Json.parse(send("GET", "/openapi.json", "").body()).path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/credentials",
                        "/credentials/{id}",
                        "/issuances",
                        "/issuances/{id}/request",
                        "/presentations/{id}/present",
                        "/connections");
    }

    private static AgentApplication start() {
        AgentEnvironment environment = new AgentEnvironment(
                did -> {
                    throw DidResolutionException.notFound(did);
                },
                new TestRegistry(),
                new HttpTransport(HttpTransport.client(), Duration.ofSeconds(10)),
                Clock.systemUTC(),
                new SecureRandom());
        return HolderApplication.start(
                AgentConfiguration.of("holder", folder.resolve("holder.db"), TestWorld.KEY, 0),
                environment,
                new HolderWallet(AnonCredsEngines.javaEngine(), folder.resolve("tails"), new HolderListener() {}),
                AdminSettings.loopback("holder", 0, ApiKey.of(KEY)));
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.adminAddress().resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-API-Key", KEY)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
