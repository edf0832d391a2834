package io.shuzheng.app.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The page's server on a real ledger, as a browser and as a script use it. */
class LedgerWebServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static EmbeddedLedger ledger;
    private static LedgerWebServer web;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder));
        web = LedgerWebServer.start(
                ledger,
                0,
                LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        web.close();
        ledger.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(web.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> register(String mediaType, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(web.address().resolve("register"))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static ObjectNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parseObject(answer.body());
    }

    @Test
    void whenPageIsOpenedThenItIsServedAndMayLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.body()).contains("page.js", "page.css");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(get("/page.js").headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(get("/page.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whenGenesisIsDownloadedThenAClientCanReadIt() throws Exception {
        Genesis genesis = Genesis.parse(get("/genesis").body());

        assertThat(genesis.nodes()).isEqualTo(Genesis.read(ledger.genesisFile()).nodes());
    }

    @Test
    void whenDidIsRegisteredFromASeedThenItIsOnTheLedgerAndFound() throws Exception {
        HttpResponse<String> answer = register(
                "application/json",
                "{\"seed\":\"000000000000000000000000WebTest1\",\"role\":\"TRUST_ANCHOR\",\"alias\":\"<b>数\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String did = Json.parseObject(answer.body()).path("did").stringValue();
        ObjectNode found = json("/ledger/domain?query=" + did.toLowerCase(Locale.ROOT) + "&type=1");
        assertThat(found.path("total").intValue()).isEqualTo(1);
        ObjectNode transaction = (ObjectNode) found.path("results").path(0);
        assertThat(transaction.at("/txn/data/alias").stringValue()).isEqualTo("<b>数");
        assertThat(transaction.at("/txn/data/role").stringValue()).isEqualTo("101");
        int number = transaction.at("/txnMetadata/seqNo").intValue();
        assertThat(json("/ledger/domain/" + number)).isEqualTo(transaction);
        assertThat(json("/status").at("/transactions/domain").intValue()).isGreaterThanOrEqualTo(number);
    }

    @Test
    void whenDidIsRegisteredFromItsVerkeyThenItIsOnTheLedger() throws Exception {
        String verkey =
                Ed25519PrivateKey.generate(new SecureRandom()).publicKey().base58();

        HttpResponse<String> answer =
                register("application/json", "{\"verkey\":\"" + verkey + "\",\"did\":\"\",\"role\":\"none\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json("/ledger/domain?query=" + verkey).path("total").intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"seed\":\"short\"}",
                "{\"seed\":5}",
                "{\"verkey\":\"abc\"}",
                "{\"seed\":\"000000000000000000000000Someone1\",\"role\":\"king\"}",
                "{\"seed\":\"000000000000000000000000Someone1\",\"did\":\"x\"}",
                "{\"seed\":\"000000000000000000000000Someone1\",\"more\":1}",
                "{\"seed\":\"000000000000000000000000Trustee1\",\"role\":\"endorser\"}"
            })
    void whenRegistrationIsBadThenProblemWithoutTheSeedAndNothingIsWritten(String body) throws Exception {
        int before = ledger.transactions().size(Ledger.DOMAIN);

        HttpResponse<String> answer = register("application/json", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Json.parseObject(answer.body()).path("detail").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("000000000000000000000000", "short");
        assertThat(ledger.transactions().size(Ledger.DOMAIN)).isEqualTo(before);
    }

    @Test
    void whenAnotherSitePostsThenRefused() throws Exception {
        String body = "{\"seed\":\"000000000000000000000000Someone1\"}";

        assertThat(register("text/plain", body).statusCode()).isEqualTo(415);
        assertThat(register("application/x-www-form-urlencoded", body).statusCode())
                .isEqualTo(415);
        assertThat(raw("GET /status HTTP/1.1\r\nHost: evil.example\r\n\r\n")).startsWith("HTTP/1.1 421");
        assertThat(raw("GET /status HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/ledger", "/ledger/other", "/ledger/domain/1/2", "/ledger/domain/999999", "/..%2fx"})
    void whenThereIsNoSuchThingThenProblem(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=x", "page_size=1000", "page=99999999999"})
    void whenSearchIsBadThenProblem(String query) throws Exception {
        HttpResponse<String> answer = get("/ledger/domain?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whenBodyIsHugeOrMethodUnknownThenProblem() throws Exception {
        assertThat(register("application/json", "x".repeat(5_000)).statusCode()).isEqualTo(413);
        URI address = web.address();
        HttpRequest delete = HttpRequest.newBuilder(address).DELETE().build();
        HttpResponse<String> refused = CLIENT.send(delete, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void whenLargeBodyIsSentWholeBeforeReadingThenAnswerIsNotLost() throws Exception {
        String head =
                "POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ";

        assertThat(raw(head + 8_000_000 + "\r\n\r\n" + "x".repeat(8_000_000))).startsWith("HTTP/1.1 413");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), web.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
        }
    }
}
