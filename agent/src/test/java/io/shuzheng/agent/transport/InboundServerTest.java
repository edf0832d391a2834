package io.shuzheng.agent.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.message.DeliveryFailedException;
import io.shuzheng.agent.message.DeliveryRefusedException;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboundServerTest {

    private static final String DIDCOMM = "application/didcomm-envelope-enc";
    private static final HttpClient CLIENT = HttpTransport.client();

    @TempDir
    Path folder;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private InboundServer server;

    @BeforeEach
    void start() {
        ServerSettings settings =
                new ServerSettings("127.0.0.1", 0, 1000, Duration.ofSeconds(2), Duration.ofMillis(500));
        server = new InboundServer(settings, this::take, Map.of("/tails/", this::find));
        server.start();
    }

    private void take(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.equals("bad")) {
            throw new InvalidInputException("no envelope");
        }
        if (text.equals("broken")) {
            throw new InternalFailureException("disk full at /secret/path");
        }
        taken.add(text);
    }

    private Optional<Path> find(String name) {
        return name.equals("abc") ? Optional.of(folder.resolve("tails")) : Optional.empty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whenEnvelopeIsPostedThenTakenWith202() throws Exception {
        for (String type : List.of(DIDCOMM, "application/ssi-agent-wire", "application/json;charset=utf-8")) {
            assertThat(post(type, type).statusCode()).isEqualTo(202);
        }
        assertThat(taken).hasSize(3);
    }

    @Test
    void whenMethodIsNotPostThen405() throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(server.endpoint()).GET());
        assertProblem(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void whenMediaTypeIsAnotherThen415() throws Exception {
        assertProblem(post("text/plain", "x"), 415);
        assertProblem(send(HttpRequest.newBuilder(server.endpoint()).POST(BodyPublishers.ofString("x"))), 415);
        assertThat(taken).isEmpty();
    }

    @Test
    void whenBodyIsTooLargeThen413WithAndWithoutLength() throws Exception {
        assertProblem(post(DIDCOMM, "x".repeat(1001)), 413);
        assertThat(post(DIDCOMM, "x".repeat(1000)).statusCode()).isEqualTo(202);
        String chunk = "3e8\r\n" + "x".repeat(1000) + "\r\n";
        String answer = raw("POST /didcomm HTTP/1.1\r\nHost: h\r\nContent-Type: " + DIDCOMM
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(taken).hasSize(1);
    }

    @Test
    void whenLargeBodyIsSentWholeBeforeReadingThenAnswerIsNotLost() throws Exception {
        String head = "POST /didcomm HTTP/1.1\r\nHost: h\r\nContent-Type: " + DIDCOMM + "\r\nContent-Length: ";
        assertThat(raw(head + 8_000_000 + "\r\n\r\n" + "x".repeat(8_000_000))).startsWith("HTTP/1.1 413");
    }

    @Test
    void whenLargeBodyIsNotWantedThenAnswerIsNotLost() throws Exception {
        String body = "x".repeat(8_000_000);
        String length = "Host: h\r\nContent-Length: " + body.length();
        assertThat(raw("POST /nowhere HTTP/1.1\r\n" + length + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 404");
        assertThat(raw("PUT /didcomm HTTP/1.1\r\n" + length + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 405");
        assertThat(raw("POST /didcomm HTTP/1.1\r\nContent-Type: text/plain\r\n" + length + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 415");
        assertThat(taken).isEmpty();
    }

    @Test
    void whenClientAsksBeforeItSendsThenRefusedWithoutTheBody() throws Exception {
        assertThat(raw("POST /nowhere HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void whenEnvelopeIsBadThen400WithTheReason() throws Exception {
        HttpResponse<String> response = post(DIDCOMM, "bad");
        assertProblem(response, 400);
        assertThat(response.body()).contains("no envelope");
    }

    @Test
    void whenInsideIsBrokenThen503WithoutDetails() throws Exception {
        HttpResponse<String> response = post(DIDCOMM, "broken");
        assertProblem(response, 503);
        assertThat(response.body()).doesNotContain("secret");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whenPathIsUnknownThen404() throws Exception {
        assertProblem(send(HttpRequest.newBuilder(server.endpoint().resolve("/"))), 404);
        assertProblem(send(HttpRequest.newBuilder(server.endpoint().resolve("/didcomm/x"))), 404);
    }

    @Test
    void whenRequestIsNoHttpThen400AndServerGoesOn() throws Exception {
        assertThat(raw("\u0001\u0002 garbage\r\n\r\n")).contains("400");
        assertThat(post(DIDCOMM, "fine").statusCode()).isEqualTo(202);
    }

    @Test
    void whenBodyTricklesThenClientIsCutOff() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /didcomm HTTP/1.1\r\nHost: h\r\nContent-Type: " + DIDCOMM
                            + "\r\nContent-Length: 900\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        out.write('x');
                        out.flush();
                        return socket.getInputStream().available() > 0;
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whenClientIsSilentThenConnectionIsClosed() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("POST /didcomm HT".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(in.readAllBytes().length).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void whenFileIsServedThenByItsNameOnly() throws Exception {
        byte[] tails = new byte[300_000];
        tails[299_999] = 7;
        Files.write(folder.resolve("tails"), tails);
        URI file = server.endpoint().resolve("/tails/abc");

        HttpResponse<byte[]> response =
                CLIENT.send(HttpRequest.newBuilder(file).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(tails);
        HttpResponse<String> head = send(HttpRequest.newBuilder(file).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("Content-Length")).contains("300000");
        assertThat(head.body()).isEmpty();
        for (String other : List.of("/tails/", "/tails/abd", "/tails/../wallet.db", "/tails/%2e%2e%2fwallet.db")) {
            assertThat(send(HttpRequest.newBuilder(server.endpoint().resolve(other)))
                            .statusCode())
                    .isIn(400, 404);
        }
        assertProblem(send(HttpRequest.newBuilder(file).DELETE()), 405);
    }

    @Test
    void whenPortIsTakenThenStartFails() {
        InboundServer second =
                new InboundServer(ServerSettings.loopback(server.endpoint().getPort()), this::take, Map.of());
        assertThatThrownBy(second::start).isInstanceOf(InternalFailureException.class);
        second.close();
    }

    @Test
    void whenDeliveredThenOutcomeTellsWhetherToTryAgain() {
        HttpTransport transport = new HttpTransport(CLIENT, Duration.ofSeconds(5));

        transport.deliver(server.endpoint(), bytes("fine"));

        assertThat(taken).containsExactly("fine");
        assertThatThrownBy(() -> transport.deliver(server.endpoint(), bytes("bad")))
                .isInstanceOf(DeliveryRefusedException.class);
        assertThatThrownBy(() -> transport.deliver(server.endpoint(), bytes("x".repeat(2000))))
                .isInstanceOf(DeliveryRefusedException.class);
        assertThatThrownBy(() -> transport.deliver(server.endpoint(), bytes("broken")))
                .isInstanceOf(DeliveryFailedException.class);
        assertThatThrownBy(() -> transport.deliver(server.endpoint().resolve("/elsewhere"), bytes("fine")))
                .isInstanceOf(DeliveryFailedException.class);
        server.close();
        assertThatThrownBy(() -> transport.deliver(server.endpoint(), bytes("fine")))
                .isInstanceOf(DeliveryFailedException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(server.endpoint())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] start = socket.getInputStream().readNBytes(40);
            return new String(start, StandardCharsets.US_ASCII);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Json.parseObject(response.body()).path("status").asInt()).isEqualTo(status);
    }
}
