package io.shuzheng.ledger.embedded;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import tools.jackson.databind.JsonNode;

/** A bare client of a ledger: a ZMQ DEALER that speaks CURVE and sends whatever it is told to. */
public final class TestClient implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    /**
     * JeroMQ 0.6.0 loses one in ten of its outgoing connections: its poller keeps handles in a hash set, and one that is
     * removed may take with it the key of the one that replaces it. The timer makes it connect again.
     */
    private static final int HANDSHAKE_MILLISECONDS = 400;

    private final ZMQ.Context context = ZMQ.context(1);
    private final ZMQ.Socket socket = context.socket(SocketType.DEALER);

    private TestClient(String endpoint, Ed25519PublicKey node, Optional<byte[]> identity) {
        ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
        socket.setCurveServerKey(node.toX25519().bytes());
        socket.setCurvePublicKey(ZMQ.Curve.z85Decode(keys.publicKey));
        socket.setCurveSecretKey(ZMQ.Curve.z85Decode(keys.secretKey));
        socket.setIdentity(identity.orElseGet(() -> keys.publicKey.getBytes(StandardCharsets.US_ASCII)));
        socket.setReceiveTimeOut(PATIENCE_MILLISECONDS);
        socket.setHandshakeIvl(HANDSHAKE_MILLISECONDS);
        socket.setLinger(0);
        socket.connect(endpoint);
    }

    static TestClient open(EmbeddedLedger ledger) {
        return open(ledger.genesisFile());
    }

    public static TestClient open(Path genesis) {
        return open(genesis, 0);
    }

    /** A client that calls itself something particular. */
    static TestClient open(EmbeddedLedger ledger, byte[] identity) {
        return open(ledger.genesisFile(), 0, Optional.of(identity));
    }

    /** A client of one of the nodes, from 0. */
    static TestClient open(Path genesis, int node) {
        return open(genesis, node, Optional.empty());
    }

    private static TestClient open(Path genesis, int node, Optional<byte[]> identity) {
        JsonNode data = node(genesis, node);
        JsonNode address = data.path("data");
        return new TestClient(
                "tcp://" + address.path("client_ip").asString() + ":"
                        + address.path("client_port").asInt(),
                Ed25519PublicKey.fromBase58(data.path("dest").asString()),
                identity);
    }

    static JsonNode node(Path genesis) {
        return node(genesis, 0);
    }

    private static JsonNode node(Path genesis, int node) {
        try {
            return Json.parse(Files.readAllLines(genesis).get(node)).path("txn").path("data");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How long {@link #receive} waits. */
    void setPatience(int milliseconds) {
        socket.setReceiveTimeOut(milliseconds);
    }

    /** Sends a message and waits for its answer. */
    public JsonNode ask(JsonNode message) {
        send(message);
        return receive().orElseThrow(() -> new AssertionError("no answer to " + message));
    }

    public void send(JsonNode message) {
        send(Json.write(message).getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[]... frames) {
        for (int i = 0; i < frames.length; i++) {
            socket.send(frames[i], i + 1 < frames.length ? ZMQ.SNDMORE : 0);
        }
    }

    /** The next answer; nothing if there is none for long, or the connection is closed. */
    public Optional<JsonNode> receive() {
        return Optional.ofNullable(socket.recv()).map(Json::parse);
    }

    @Override
    public void close() {
        socket.close();
        context.close();
    }
}
