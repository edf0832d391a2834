package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.primitives.Digests;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one node has answered to a request, so that the others say the same: a client compares the answers of several nodes,
 * and an answer holds the ledger's size and root, which a write in between would change.
 *
 * <p>A request is known by the hash of its bytes, which hold author, number and operation. Each node gives an answer out
 * once: whoever asks the same node again wants to know anew. For one thread.
 */
final class ReplyMemo {

    /** Longer than clients wait for the answers of all nodes, and shorter than what they take for old. */
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final long MAXIMUM_BYTES = 16L << 20;
    private static final int MAXIMUM_ANSWERS = 10_000;

    private final Clock clock;
    private final Map<ByteBuffer, Memory> answers = new LinkedHashMap<>();
    private long bytes;

    private static final class Memory {

        private final byte[] answer;
        private final BitSet nodes = new BitSet();
        private final Instant since;

        Memory(byte[] answer, int node, Instant since) {
            this.answer = answer;
            this.since = since;
            nodes.set(node);
        }
    }

    ReplyMemo(Clock clock) {
        this.clock = clock;
    }

    /** What another node has answered to this request, if this one has not. */
    Optional<byte[]> find(byte[] request, int node) {
        Memory memory = answers.get(key(request));
        if (memory == null || memory.nodes.get(node) || isOld(memory)) {
            return Optional.empty();
        }
        memory.nodes.set(node);
        return Optional.of(memory.answer);
    }

    /** Keeps what a node answers. */
    void remember(byte[] request, int node, byte[] answer) {
        ByteBuffer key = key(request);
        forget(answers.remove(key));
        answers.put(key, new Memory(answer, node, clock.instant()));
        bytes += answer.length;
        forgetOldest();
    }

    private void forgetOldest() {
        Iterator<Memory> oldest = answers.values().iterator();
        while (bytes > MAXIMUM_BYTES || answers.size() > MAXIMUM_ANSWERS) {
            Memory memory = oldest.next();
            oldest.remove();
            forget(memory);
        }
    }

    private void forget(@Nullable Memory memory) {
        bytes -= memory == null ? 0 : memory.answer.length;
    }

    private boolean isOld(Memory memory) {
        return memory.since.plus(LIFETIME).isBefore(clock.instant());
    }

    private static ByteBuffer key(byte[] request) {
        return ByteBuffer.wrap(Digests.sha256(request));
    }
}
