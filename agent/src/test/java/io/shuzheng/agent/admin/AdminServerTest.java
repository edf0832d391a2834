package io.shuzheng.agent.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.TestAgents;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

class AdminServerTest {

    private static final String KEY = "a-key-that-is-long-enough";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static TestAgents agents;
    private static Agent bob;
    private static AdminServer server;

    /** A controller of one kind of agent. */
    @RestController
    static class FailingController {

        private final Greeting greeting;

        FailingController(Greeting greeting) {
            this.greeting = greeting;
        }

        @GetMapping("/fail/{how}")
        Map<String, String> fail(@PathVariable String how) {
            return switch (how) {
                case "input" -> throw new InvalidInputException("your input is bad");
                case "used-up" -> throw new UsedUpException();
                case "inside" -> throw new InternalFailureException("secret detail");
                case "bug" -> throw new IllegalStateException("secret bug");
                default -> Map.of("greeting", greeting.text());
            };
        }
    }

    record Greeting(String text) {}

    static final class UsedUpException extends InvalidInputException {
        UsedUpException() {
            super("used up");
        }
    }

    @BeforeAll
    static void start() {
        agents = new TestAgents(folder);
        Agent alice = agents.start("alice");
        bob = agents.start("bob");
        AdminSettings settings = AdminSettings.loopback("Test agent", 0, ApiKey.of(KEY));
        List<Object> beans = List.of(new Greeting("hello"), ProblemStatus.of(UsedUpException.class, HttpStatus.GONE));
        server = AdminServer.start(alice, settings, beans, FailingController.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        agents.close();
    }

    @Test
    void whenKeyIsMissingOrWrongThen401AndHealthAnswersAllTheSame() throws Exception {
        assertProblem(send(request("/agent", "GET", BodyPublishers.noBody())), 401);
        assertProblem(send(request("/agent", "GET", BodyPublishers.noBody()).header("X-API-Key", KEY + "x")), 401);
        assertProblem(send(request("/openapi.json", "GET", BodyPublishers.noBody())), 401);
        HttpResponse<String> bearer =
                send(request("/agent", "GET", BodyPublishers.noBody()).header("Authorization", "Bearer " + KEY));
        assertThat(bearer.statusCode()).isEqualTo(200);
        HttpResponse<String> health = send(request("/health", "GET", BodyPublishers.noBody()));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whenAgentIsAskedThenItTellsWhoItIs() throws Exception {
        JsonNode agent = Json.parse(get("/agent").body());
        assertThat(agent.path("label").asString()).isEqualTo("alice");
        assertThat(agent.path("state").asString()).isEqualTo("RUNNING");
        assertThat(agent.path("queues").path("INBOX").path("waiting").asInt()).isZero();
    }

    @Test
    void whenInvitationGoesToAPeerThenConnectionIsListed() throws Exception {
        JsonNode invitation = Json.parse(
                post("/connections/invitations", "{\"multiUse\":false}", 201).body());
        var parsed = io.shuzheng.didcomm.protocol.outofband.Invitation.parseUrl(
                invitation.path("url").asString());
        bob.context().store().run(work -> bob.context().connecting().accept(work, parsed));

        await().until(() -> get("/connections").body().contains("ACTIVE"));
        JsonNode connection = Json.parse(get("/connections").body()).get(0);
        assertThat(connection.path("label").asString()).isEqualTo("bob");
        String path = "/connections/" + connection.path("id").asString();
        assertThat(Json.parse(get(path).body())).isEqualTo(connection);
        post(path + "/ping", "", 202);
    }

    @Test
    void whenInvitationIsAcceptedThenPeerIsAsked() throws Exception {
        var invitation =
                bob.context().store().execute(work -> bob.context().connecting().invite(work, true));
        String json = Json.write(invitation.toMessage().toJson());
        HttpResponse<String> accepted = post("/connections", "{\"invitation\":" + json + "}", 202);
        String id = Json.parse(accepted.body()).path("id").asString();

        await().until(() -> get("/connections/" + id).statusCode() == 200);
    }

    @Test
    void whenInputIsBadThenProblemDetailsAndNothingChanges() throws Exception {
        String before = get("/connections").body();
        for (String body : List.of(
                "{",
                "[]",
                "{\"did\":5}",
                "{\"did\":\"nonsense\"}",
                "{\"url\":\"https://x/?oob=AAAA\"}",
                "{}",
                "{\"unknown\":true}",
                "{\"did\":\"did:sov:x\",\"did\":\"did:sov:y\"}",
                "{\"invitation\":{\"@type\":\"x\"}}",
                "{} {}")) {
            assertProblem(
                    send(withKey("/connections", "POST", BodyPublishers.ofString(body))
                            .header("Content-Type", "application/json")),
                    400);
        }
        assertProblem(get("/connections/unknown"), 404);
        assertProblem(get("/nothing-here"), 404);
        assertProblem(
                send(withKey("/connections", "PUT", BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")),
                405);
        assertProblem(
                send(withKey("/connections", "POST", BodyPublishers.ofString("x"))
                        .header("Content-Type", "text/plain")),
                415);
        assertProblem(post("/connections", "{\"did\":\"did:sov:WgWxqztrNooG92RXvxSTWv\"}"), 422);
        assertThat(get("/connections").body()).isEqualTo(before);
    }

    @Test
    void whenBodyIsTooLargeThen413WithAndWithoutLength() throws Exception {
        byte[] large = ("{\"did\":\"" + "x".repeat(1 << 22) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertProblem(send(withKey("/connections", "POST", BodyPublishers.ofByteArray(large))), 413);
        BodyPublisher chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));
        assertProblem(send(withKey("/connections", "POST", chunked)), 413);
    }

    @Test
    void whenControllerFailsThenStatusTellsWhoseFaultItIs() throws Exception {
        assertProblem(get("/fail/input"), 400);
        assertThat(get("/fail/input").body()).contains("your input is bad");
        assertProblem(get("/fail/used-up"), 410);
        assertProblem(get("/fail/inside"), 503);
        assertProblem(get("/fail/bug"), 500);
        assertThat(get("/fail/inside").body() + get("/fail/bug").body()).doesNotContain("secret");
        assertThat(get("/fail/not").body()).contains("hello");
    }

    @Test
    void whenDescriptionIsAskedForThenItListsThePathsAndTheKey() throws Exception {
        JsonNode description = Json.parse(get("/openapi.json").body());
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("info").path("title").asString()).isEqualTo("Test agent");
        assertThat(description.path("paths").propertyNames())
                .contains("/agent", "/health", "/connections", "/connections/invitations", "/fail/{how}");
        assertThat(description.at("/components/securitySchemes/apiKey/in").asString())
                .isEqualTo("header");
    }

    @Test
    void whenPortIsTakenThenItFailsAndSaysWhich() {
        AdminSettings taken = AdminSettings.loopback("Second", server.address().getPort(), ApiKey.of(KEY));

        assertThatThrownBy(() -> AdminServer.start(bob, taken, List.of()))
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining(server.address().getAuthority());
    }

    @Test
    void whenKeyIsKeptInAFileThenItIsMadeOnceAndPrivate() throws IOException {
        Path file = folder.resolve("keys").resolve("api-key");
        ApiKey made = ApiKey.inFile(file, new SecureRandom());
        String text = Files.readString(file).strip();

        assertThat(made.matches(text)).isTrue();
        assertThat(made.matches(text + "x")).isFalse();
        assertThat(ApiKey.inFile(file, new SecureRandom()).matches(text)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> ApiKey.of("short")).isInstanceOf(InvalidInputException.class);
    }

    private static HttpRequest.Builder request(String path, String method, BodyPublisher body) {
        return HttpRequest.newBuilder(server.address().resolve(path)).method(method, body);
    }

    private static HttpRequest.Builder withKey(String path, String method, BodyPublisher body) {
        return request(path, method, body).header("X-API-Key", KEY);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(withKey(path, "GET", BodyPublishers.noBody()));
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(withKey(path, "POST", BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    private static HttpResponse<String> post(String path, String body, int status) throws Exception {
        HttpResponse<String> response = post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Json.parseObject(response.body()).path("status").asInt()).isEqualTo(status);
    }
}
