package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever arrives at the socket, the ledger goes on, and says what is wrong where it can. */
class MalformedMessageTests {

    private static final int MAXIMUM_FRAME = 128 * 1024;

    @TempDir
    Path directory;

    private EmbeddedLedger ledger;
    private TestClient client;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
        client = TestClient.open(ledger);
    }

    @AfterEach
    void close() {
        client.close();
        ledger.close();
    }

    private void requireServing(TestClient someClient) {
        ObjectNode request = TestRequests.getNym(TestDid.TRUSTEE.did());
        JsonNode answer = someClient.ask(request);
        assertThat(answer.path("op").asString()).isEqualTo("REPLY");
        assertThat(answer.path("result").path("reqId")).isEqualTo(request.path("reqId"));
    }

    private void requireNack(JsonNode message, String reason) {
        JsonNode answer = client.ask(message);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REQNACK");
        assertThat(answer.path("reason").asString()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "pi",
                "null",
                "[]",
                "[{}]",
                "\"x\"",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"op\":\"WHATEVER\"}",
                "{\"op\":7}",
                "{\"op\":\"LEDGER_STATUS\"}",
                "{\"op\":\"LEDGER_STATUS\",\"ledgerId\":9,\"txnSeqNo\":0}",
                "{\"op\":\"LEDGER_STATUS\",\"ledgerId\":0,\"txnSeqNo\":-1}",
                "{\"op\":\"LEDGER_STATUS\",\"ledgerId\":0,\"txnSeqNo\":1e999999999}",
                "{\"op\":\"CATCHUP_REQ\",\"ledgerId\":0,\"seqNoStart\":1,\"seqNoEnd\":9,\"catchupTill\":9}",
                "{\"op\":\"CATCHUP_REQ\",\"ledgerId\":0,\"seqNoStart\":1,\"seqNoEnd\":9223372036854775807,"
                        + "\"catchupTill\":9223372036854775807}"
            })
    void whenFrameIsNoMessageThenItIsDropped(String frame) {
        client.send(frame.getBytes(StandardCharsets.UTF_8));
        requireServing(client);
    }

    @Test
    void whenFrameIsNoUtf8OrNestedDeeplyThenItIsDropped() {
        client.send(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        client.send("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        client.send("{\"a\":".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        requireServing(client);
    }

    @Test
    void whenMessageHasSeveralFramesThenItIsDropped() {
        byte[] frame = Json.write(TestRequests.getNym(TestDid.TRUSTEE.did())).getBytes(StandardCharsets.UTF_8);
        client.send(new byte[0], frame);
        client.send(frame, frame, frame);
        requireServing(client);
    }

    @Test
    void whenFrameIsAsLongAsAllowedThenItIsRead() {
        ObjectNode request = TestRequests.getNym(TestDid.TRUSTEE.did());
        request.put("fees", "x".repeat(MAXIMUM_FRAME - Json.write(request).length() - ",\"fees\":\"\"".length()));
        assertThat(Json.write(request)).hasSize(MAXIMUM_FRAME);
        assertThat(client.ask(request).path("op").asString()).isEqualTo("REPLY");
    }

    @Test
    void whenFrameIsTooLongThenOthersAreServed() {
        for (int excess : new int[] {1, 60, 1_000, 10_000_000}) {
            try (TestClient greedy = TestClient.open(ledger)) {
                greedy.setPatience(300);
                greedy.send(" ".repeat(MAXIMUM_FRAME + excess).getBytes(StandardCharsets.UTF_8));
                assertThat(greedy.receive()).isEmpty();
            }
            requireServing(client);
        }
    }

    @Test
    void whenPeersSpeakNoZmqThenOthersAreServed() throws IOException {
        Random random = new Random(1);
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), ledger.port());
            sockets.add(socket);
            if (i % 2 == 0) {
                byte[] garbage = new byte[random.nextInt(2_000)];
                random.nextBytes(garbage);
                socket.getOutputStream().write(garbage);
            }
        }
        requireServing(client);
        try (TestClient late = TestClient.open(ledger)) {
            requireServing(late);
        }
        for (Socket socket : sockets) {
            socket.close();
        }
        requireServing(client);
    }

    @Test
    void whenEnvelopeIsWrongThenTheMemberIsNamed() {
        ObjectNode request = TestRequests.getNym(TestDid.TRUSTEE.did());
        requireNack(without(request, "identifier"), "\"identifier\" is missing");
        requireNack(without(request, "reqId"), "\"reqId\" is missing");
        requireNack(without(request, "protocolVersion"), "\"protocolVersion\" is missing");
        requireNack(without(request, "operation"), "\"operation\" is missing");
        requireNack(request.deepCopy().put("protocolVersion", 1), "\"protocolVersion\" is not 2");
        requireNack(request.deepCopy().put("identifier", "0OIl"), "\"identifier\" is not Base58");
        requireNack(request.deepCopy().put("identifier", "abc"), "bytes, not 16 or 32");
        requireNack(request.deepCopy().put("identifier", 7), "\"identifier\" is not a string");
        requireNack(request.deepCopy().put("reqId", "7"), "\"reqId\" is not an integer");
        requireNack(request.deepCopy().put("reqId", -7), "\"reqId\" is smaller than 0");
        requireNack(request.deepCopy().put("reqId", 1.5), "no integer of 64 bits");
        requireNack(request.deepCopy().put("operation", "x"), "\"operation\" is not an object");
        requireNack(request.deepCopy().put("signatures", "x"), "\"signatures\" is not an object");
        requireNack(request.deepCopy().put("endorser", TestDid.named("E").did()), "has not signed");
        client.send(Json.write(request).replace("105\"", "105\\ud800\"").getBytes(StandardCharsets.UTF_8));
        assertThat(client.receive().toString()).contains("no Unicode text");
        requireServing(client);
    }

    private static ObjectNode without(ObjectNode request, String member) {
        ObjectNode copy = request.deepCopy();
        copy.remove(member);
        return copy;
    }

    @Test
    void whenTypeIsUnknownOrUnsupportedThenItIsNamed() {
        for (String type : List.of("9999", "", "one", "2")) {
            requireNack(TestRequests.signed(TestDid.TRUSTEE, Map.of("type", type)), "\"operation.type\"");
        }
        for (String type : List.of("9", "109", "111", "118")) {
            requireNack(TestRequests.signed(TestDid.TRUSTEE, Map.of("type", type)), "not supported");
        }
    }

    @Test
    void whenSignatureIsMissingOrWrongThenItIsNacked() {
        TestDid owner = TestDid.named("Owner");
        ObjectNode unsigned = TestRequests.unsigned(
                TestDid.TRUSTEE.did(), Map.of("type", "1", "dest", owner.did(), "verkey", owner.verkey()));
        requireNack(unsigned, "is not signed");
        requireNack(unsigned.deepCopy().put("signature", "0"), "is not Base58");
        requireNack(unsigned.deepCopy().put("signature", "abc"), "signature of " + TestDid.TRUSTEE.did() + " is wrong");
        requireNack(
                unsigned.deepCopy().put("signature", TestRequests.signature(unsigned, owner)),
                "signature of " + TestDid.TRUSTEE.did() + " is wrong");
        requireNack(
                TestRequests.sign(unsigned.deepCopy(), TestDid.TRUSTEE).put("reqId", 5),
                "signature of " + TestDid.TRUSTEE.did() + " is wrong");
        requireNack(TestRequests.multiSign(unsigned.deepCopy(), owner), "is not among the signers");
        ObjectNode both = TestRequests.multiSign(unsigned.deepCopy(), TestDid.TRUSTEE);
        requireNack(TestRequests.sign(both, TestDid.TRUSTEE), "not both");
    }

    @Test
    void whenQueriesAreWrongThenTheMemberIsNamed() {
        String did = TestDid.TRUSTEE.did();
        requireNack(query(Map.of("type", "105")), "\"operation.dest\" is missing");
        requireNack(query(Map.of("type", "105", "dest", did, "seqNo", 1, "timestamp", 1)), "mutually exclusive");
        requireNack(query(Map.of("type", "3", "data", 0)), "\"operation.data\" is smaller than 1");
        requireNack(query(Map.of("type", "3", "data", 1, "ledgerId", 7)), "\"operation.ledgerId\" is no ledger");
        requireNack(query(Map.of("type", "104", "dest", did)), "one of \"raw\", \"enc\" and \"hash\"");
        requireNack(
                query(Map.of("type", "107", "dest", did, "data", Map.of("name", "x"))), "\"operation.data.version\"");
        requireNack(query(Map.of("type", "108", "origin", did, "ref", "1")), "\"operation.signature_type\" is missing");
        requireNack(query(Map.of("type", "115", "id", 1)), "\"operation.id\" is not a string");
        requireNack(query(Map.of("type", "116", "revocRegDefId", "x")), "\"operation.timestamp\" is missing");
        requireNack(query(Map.of("type", "117", "revocRegDefId", "x")), "\"operation.to\" is missing");
    }

    private static ObjectNode query(Map<String, ?> operation) {
        return TestRequests.unsigned(TestDid.TRUSTEE.did(), operation);
    }
}
