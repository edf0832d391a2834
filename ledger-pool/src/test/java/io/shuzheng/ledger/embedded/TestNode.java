package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A ledger without its socket, for tests that ask thousands of questions. */
public final class TestNode implements AutoCloseable {

    private static final byte[] CLIENT = {1};

    private final Path log;
    private final LedgerNode node;

    private TestNode(Path log, LedgerNode node) {
        this.log = log;
        this.node = node;
    }

    /** A new ledger with the usual trustee. */
    public static TestNode create() {
        return create(Clock.systemUTC());
    }

    /** A new ledger with the usual trustee and a time of its own. */
    public static TestNode create(Clock clock) {
        try {
            Path log = Files.createTempFile("ledger", ".log");
            LedgerNode node = new LedgerNode(log, clock);
            TestDid key = TestDid.named("Node1");
            node.begin(Genesis.create(
                    List.of(new GenesisNode("Node1", key.key().publicKey(), "127.0.0.1", 9_702)),
                    TestDid.TRUSTEE.did(),
                    TestDid.TRUSTEE.key().publicKey()));
            return new TestNode(log, node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops, and starts again from the log; this object is of no use afterwards. */
    public TestNode restart() {
        node.close();
        return new TestNode(log, new LedgerNode(log, Clock.systemUTC()));
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
