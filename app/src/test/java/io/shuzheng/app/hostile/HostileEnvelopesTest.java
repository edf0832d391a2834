package io.shuzheng.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Health;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.didcomm.envelope.DidCommV1Packer;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever anybody posts at an agent that is no message for it. */
class HostileEnvelopesTest {

    private static final String ENVELOPE = "application/didcomm-envelope-enc";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Ed25519PrivateKey STRANGER = Ed25519PrivateKey.generate(RANDOM);
    private static final String PING = "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"%s\"}";

    @TempDir
    private static Path folder;

    private static HostileWorld world;
    private static Ed25519PublicKey victimKey;

    @BeforeAll
    static void start() {
        world = new HostileWorld(folder);
        var context = world.victim().context();
        context.store().run(work -> context.connecting().invite(work, true));
        victimKey = context.store()
                .read(reader -> context.connecting().invitations().all(reader).stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .key());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static byte[] sealed(byte[] plaintext) {
        return new DidCommV1Packer(RANDOM).pack(plaintext, List.of(victimKey), Optional.of(STRANGER));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(byte[] body) throws Exception {
        return send("POST", "/didcomm", ENVELOPE, body);
    }

    private static HttpResponse<String> send(String method, String path, String type, byte[] body) throws Exception {
        URI endpoint = world.victim().endpoint().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Json.parseObject(answer.body()).path("detail").asString("")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "io.shuzheng");
    }

    @Test
    void whenBodyIsNoEnvelopeForUsThenProblemAndNothingIsKept() throws Exception {
        Map<String, ?> before = world.everything();
        byte[] good = sealed(utf8(PING.formatted("1")));
        byte[] altered = utf8(new String(good, StandardCharsets.US_ASCII).replaceFirst("\"tag\":\"..", "\"tag\":\"AA"));
        byte[] forAnother =
                new DidCommV1Packer(RANDOM).pack(utf8("{}"), List.of(STRANGER.publicKey()), Optional.of(STRANGER));
        for (byte[] body : List.of(
                new byte[0],
                utf8("{"),
                utf8("{}"),
                utf8("[]"),
                utf8("{\"protected\":5,\"iv\":\"\",\"ciphertext\":\"\",\"tag\":\"\"}"),
                utf8(PING.formatted("1")),
                utf8("[".repeat(200_000)),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                Arrays.copyOf(good, good.length - 1),
                altered,
                forAnother)) {
            assertProblem(post(body), 400);
        }
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void whenEnvelopeHoldsNoMessageThenProblemAndNothingIsKept() throws Exception {
        Map<String, ?> before = world.everything();
        List<String> plaintexts = new ArrayList<>(List.of(
                "",
                "text",
                "5",
                "[]",
                "{}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\"}",
                "{\"@id\":\"1\"}",
                "{\"@type\":5,\"@id\":\"1\"}",
                "{\"@type\":\"nonsense\",\"@id\":\"1\"}",
                "{\"@type\":\"https://didcomm.org/a/b/c\",\"@id\":\"1\"}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"\"}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"1\",\"@id\":\"2\"}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"1\",\"~thread\":5}",
                PING.formatted("1") + "x"));
        plaintexts.add("{\"a\":".repeat(2000) + "1" + "}".repeat(2000));
        for (String plaintext : plaintexts) {
            assertProblem(post(sealed(utf8(plaintext))), 400);
        }
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void whenRequestIsNoPostOfAnEnvelopeThenProblemAndNothingIsKept() throws Exception {
        Map<String, ?> before = world.everything();
        byte[] envelope = sealed(utf8(PING.formatted("1")));
        assertProblem(post(new byte[(1 << 20) + 1]), 413);
        assertProblem(send("GET", "/didcomm", ENVELOPE, new byte[0]), 405);
        assertProblem(send("PUT", "/didcomm", ENVELOPE, envelope), 405);
        assertProblem(send("POST", "/didcomm", "text/plain", envelope), 415);
        assertProblem(send("POST", "/", ENVELOPE, envelope), 404);
        assertProblem(send("GET", "/tails/unknown", ENVELOPE, new byte[0]), 404);
        assertProblem(send("GET", "/tails/..%2fvictim.db", ENVELOPE, new byte[0]), 400);
        assertProblem(send("GET", "/tails/%00", ENVELOPE, new byte[0]), 400);
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void whenStrangerSaysWhatOnlyConnectedPeersMayThenRecordsStayAsTheyWere() throws Exception {
        Map<String, ?> before = world.records();
        for (String type : List.of(
                "trust_ping/1.0/ping",
                "issue-credential/2.0/offer-credential",
                "issue-credential/2.0/request-credential",
                "present-proof/2.0/request-presentation",
                "present-proof/2.0/presentation",
                "revocation_notification/2.0/revoke",
                "didexchange/1.1/complete",
                "out-of-band/1.1/handshake-reuse")) {
            String message = "{\"@type\":\"https://didcomm.org/" + type + "\",\"@id\":\"" + UUID.randomUUID() + "\"}";
            byte[] envelope = sealed(utf8(message));
            assertThat(post(envelope).statusCode()).isEqualTo(202);
            assertThat(post(envelope).statusCode()).isEqualTo(202);
        }
        await().until(() ->
                world.victim().health().depths().get(QueueName.INBOX).waiting() == 0);
        assertThat(world.records()).isEqualTo(before);
        assertThat(world.victim().health().depths().get(QueueName.OUTBOX).waiting())
                .isZero();
        assertThat(world.victim().health().status()).isEqualTo(Health.Status.UP);
    }
}
