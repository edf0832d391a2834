package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.proof.NodeSigner;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A ledger without its socket, for tests that ask thousands of questions. */
public final class TestNode implements AutoCloseable {

    private static final byte[] CLIENT = {1};

    private static final String ALIAS = "Node1";

    private final Path log;
    private final NodeSigner signer;
    private final LedgerNode node;

    private TestNode(Path log, NodeSigner signer, Clock clock) {
        this.log = log;
        this.signer = signer;
        this.node = new LedgerNode(log, clock, signer);
    }

    /** A new ledger with the usual trustee. */
    public static TestNode create() {
        return create(Clock.systemUTC());
    }

    /** A new ledger with the usual trustee and a time of its own. */
    public static TestNode create(Clock clock) {
        BlsSecretKey key = TestSigners.secret(ALIAS);
        return begin(new NodeSigner(Map.of(ALIAS, key)), Optional.of(GenesisNode.BlsKey.of(key)), clock);
    }

    /** A new ledger of the days before state proofs: its genesis has no BLS key. */
    public static TestNode createWithoutBlsKey() {
        return begin(new NodeSigner(Map.of(ALIAS, TestSigners.secret(ALIAS))), Optional.empty(), Clock.systemUTC());
    }

    private static TestNode begin(NodeSigner signer, Optional<GenesisNode.BlsKey> blsKey, Clock clock) {
        TestNode created = new TestNode(newLog(), signer, clock);
        created.node.begin(Genesis.create(
                List.of(new GenesisNode(ALIAS, TestDid.named(ALIAS).key().publicKey(), "127.0.0.1", 9_702, blsKey)),
                TestDid.TRUSTEE.did(),
                TestDid.TRUSTEE.key().publicKey()));
        return created;
    }

    private static Path newLog() {
        try {
            return Files.createTempFile("ledger", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops, and starts again from the log; this object is of no use afterwards. */
    public TestNode restart() {
        node.close();
        return new TestNode(log, signer, Clock.systemUTC());
    }

    /** The answer to a message. */
    public JsonNode ask(JsonNode message) {
        return send(Json.write(message).getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no answer to " + message));
    }

    /** The answer to anything, if there is one. */
    public Optional<JsonNode> send(byte[] frame) {
        return process(frame).stream().findFirst();
    }

    /** The answers to messages that came together. */
    public List<JsonNode> process(byte[]... frames) {
        List<ClientMessage> messages = Arrays.stream(frames)
                .map(frame -> new ClientMessage(0, CLIENT, frame))
                .toList();
        return node.process(messages).stream()
                .map(answer -> Json.parse(answer.body()))
                .toList();
    }

    @Override
    public void close() {
        node.close();
        try {
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
