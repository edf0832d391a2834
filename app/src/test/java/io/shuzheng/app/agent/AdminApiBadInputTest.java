package io.shuzheng.app.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ApiKey;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.app.hostile.WalletContent;
import io.shuzheng.holder.HolderApplication;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerApplication;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.verifier.VerifierApplication;
import io.shuzheng.verifier.VerifierListener;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each operation that each application describes is given what it must refuse: clearly, and changing nothing. */
class AdminApiBadInputTest {

    private static final String KEY = "a-key-that-is-long-enough";
    private static final String JSON = "application/json";
    private static final int LARGEST_BODY = 1 << 20;
    private static final List<String> INSIDES =
            List.of("io.shuzheng", "jackson", "springframework", "java.", "Exception");
    private static final HttpClient CLIENT = HttpTransport.client();
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private static Path folder;

    private static final Map<String, AgentApplication> APPLICATIONS = new LinkedHashMap<>();
    private static final List<AutoCloseable> CLOSED_LAST = new ArrayList<>();

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() {
        EmbeddedLedger embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        IndyPool pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        CLOSED_LAST.addAll(List.of(pool, embedded));
        IndyLedger ledger = new IndyLedger(pool, Clock.systemUTC());
        AgentEnvironment environment = ledger.environment(CLIENT, RANDOM);
        AnonCredsEngine engine = AnonCredsEngines.javaEngine();
        Issuer issuer = new Issuer(engine, ledger::publisher, folder.resolve("issuer-tails"), new IssuerListener() {});
        HolderWallet wallet = new HolderWallet(engine, folder.resolve("holder-tails"), new HolderListener() {});
        Verifier verifier = new Verifier(engine, VerificationPolicy.credentialsOnly(), new VerifierListener() {});
        APPLICATIONS.put("issuer", IssuerApplication.start(agent("issuer"), environment, issuer, admin("issuer")));
        APPLICATIONS.put("holder", HolderApplication.start(agent("holder"), environment, wallet, admin("holder")));
        APPLICATIONS.put(
                "verifier", VerifierApplication.start(agent("verifier"), environment, verifier, admin("verifier")));
    }

    private static AgentConfiguration agent(String name) {
        return AgentConfiguration.of(
                name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.random(32, RANDOM)), 0);
    }

    private static AdminSettings admin(String name) {
        return AdminSettings.loopback(name, 0, ApiKey.of(KEY));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AgentApplication application : APPLICATIONS.values()) {
            application.close();
        }
        for (AutoCloseable each : CLOSED_LAST) {
            each.close();
        }
    }

    static Stream<Arguments> operations() throws Exception {
        List<Arguments> all = new ArrayList<>();
        for (String application : APPLICATIONS.keySet()) {
            for (DescribedOperation operation : describedBy(application)) {
                all.add(Arguments.of(application, operation));
            }
        }
        return all.stream();
    }

    private static List<DescribedOperation> describedBy(String application) throws Exception {
        HttpResponse<String> document =
                send(request(application, "GET", "/openapi.json", new byte[0]).header("X-API-Key", KEY));
        return DescribedOperation.of(Json.parse(document.body()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("operations")
    void whenInputIsBadThenProblemDetailsTellAndNothingChanges(String application, DescribedOperation operation)
            throws Exception {
        Path wallet = folder.resolve(application + ".db");
        var before = WalletContent.of(wallet);

        withoutKey(application, operation);
        withOtherMethods(application, operation);
        withUnknownIds(application, operation);
        if (operation.body().isPresent()) {
            withBadBodies(application, operation, operation.body().get());
        }

        assertThat(wrong).isEmpty();
        assertThat(WalletContent.of(wallet)).isEqualTo(before);
    }

    private void withoutKey(String application, DescribedOperation operation) throws Exception {
        HttpRequest.Builder request = request(application, operation.method(), operation.pathWith("x"), new byte[0]);
        if (operation.needsKey()) {
            assertProblem(send(request), operation, "no key", 401);
            assertProblem(send(request.header("X-API-Key", KEY + "x")), operation, "another key", 401);
        } else {
            assertThat(operation.path()).isEqualTo("/health");
        }
    }

    private void withOtherMethods(String application, DescribedOperation operation) throws Exception {
        Set<String> taken = Set.copyOf(describedBy(application).stream()
                .filter(other -> matches(other.path(), operation.path()))
                .map(DescribedOperation::method)
                .toList());
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            if (!taken.contains(method)) {
                HttpResponse<String> answer =
                        send(keyed(application, method, operation.pathWith("x"), new byte[0], JSON));
                assertProblem(answer, operation, method, 405);
            }
        }
    }

    /** Whether a path with ids could be meant by another one: {@code /connections/invitations} by {@code /connections/{id}}. */
    private static boolean matches(String template, String path) {
        return path.equals(template)
                || path.replaceAll("\\{[^}]*}", "x").matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    private void withUnknownIds(String application, DescribedOperation operation) throws Exception {
        if (!operation.namesSomething()) {
            return;
        }
        for (String id :
                List.of("unknown", "00000000-0000-4000-8000-000000000000", "%E6%95%B0", "a%20b", "'--", "a:b")) {
            HttpResponse<String> answer =
                    send(keyed(application, operation.method(), operation.pathWith(id), new byte[0], JSON));
            assertProblem(answer, operation, id, 404);
        }
        for (String id : List.of("..%2F..%2Fetc", "%00", "%ff", "x".repeat(3000), "a%0Ab")) {
            HttpResponse<String> answer =
                    send(keyed(application, operation.method(), operation.pathWith(id), new byte[0], JSON));
            assertProblem(answer, operation, id, 400, 404);
        }
    }

    private void withBadBodies(String application, DescribedOperation operation, JsonNode schema) throws Exception {
        String path = operation.pathWith("x");
        List<byte[]> bodies = new ArrayList<>(BadBodies.shapeless());
        bodies.addAll(BadBodies.ofWrongTypes(schema));
        for (byte[] body : bodies) {
            assertProblem(send(keyed(application, operation.method(), path, body, JSON)), operation, text(body), 400);
        }
        for (String text : List.of("unknown", "", " ", "\u0000", "\n", "数".repeat(20_000), "did:sov:unknown")) {
            byte[] body = BadBodies.allTexts(schema, text);
            if (body.length > 2) {
                HttpResponse<String> answer = send(keyed(application, operation.method(), path, body, JSON));
                assertProblem(answer, operation, text(body), 400, 404, 422);
            }
        }
        byte[] large = new byte[LARGEST_BODY + 1];
        assertProblem(send(keyed(application, operation.method(), path, large, JSON)), operation, "large", 413);
        byte[] object = {'{', '}'};
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            HttpResponse<String> answer = send(keyed(application, operation.method(), path, object, type));
            assertProblem(answer, operation, type, 415);
        }
    }

    @Test
    void whenApplicationsDescribeThemselvesThenTheyDescribeWhatTheyAreFor() throws Exception {
        assertThat(describedBy("issuer"))
                .extracting(DescribedOperation::toString)
                .contains("POST /credential-definitions", "POST /issuances", "POST /issuances/{id}/revoke");
        assertThat(describedBy("holder"))
                .extracting(DescribedOperation::toString)
                .contains("GET /credentials", "POST /presentations/{id}/present", "POST /connections");
        assertThat(describedBy("verifier"))
                .extracting(DescribedOperation::toString)
                .contains("POST /presentations", "GET /presentations/{id}/export", "GET /health", "GET /agent");
    }

    private static String text(byte[] body) {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static HttpRequest.Builder keyed(
            String application, String method, String path, byte[] body, String contentType) {
        HttpRequest.Builder request = request(application, method, path, body).header("X-API-Key", KEY);
        return body.length == 0 && !method.equals("POST") ? request : request.header("Content-Type", contentType);
    }

    private static HttpRequest.Builder request(String application, String method, String path, byte[] body) {
        return HttpRequest.newBuilder(
                        APPLICATIONS.get(application).adminAddress().resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertProblem(
            HttpResponse<String> answer, DescribedOperation operation, String input, Integer... statuses) {
        String type = answer.headers().firstValue("Content-Type").orElse("no content type");
        boolean isProblem = type.equals("application/problem+json") && tells(answer);
        if (!List.of(statuses).contains(answer.statusCode()) || !isProblem) {
            wrong.add(operation + " given " + input + " answered " + answer.statusCode() + " " + type + " "
                    + answer.body());
        }
    }

    private static boolean tells(HttpResponse<String> answer) {
        JsonNode problem = Json.parseObject(answer.body());
        return problem.path("status").asInt(0) == answer.statusCode()
                && !problem.path("detail").asString("").isBlank()
                && INSIDES.stream().noneMatch(answer.body()::contains);
    }
}
