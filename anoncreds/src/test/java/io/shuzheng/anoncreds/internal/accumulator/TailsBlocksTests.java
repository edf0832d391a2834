package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.TailTable;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TailsBlocksTests {

    private static final int REGISTRY_SIZE = 8000;
    private static final int BLOCKS = (2 * REGISTRY_SIZE + 1 + 511) / 512;
    private static final int AHEAD = 16;

    private final AtomicInteger begun = new AtomicInteger();
    private final TailsBlocks blocks = new TailsBlocks(
            TailTable.of(G2Point.GENERATOR),
            IndexPowers.of(new RevocationRegistryPrivateKey(GroupNumbers.encode(BigInteger.valueOf(12_345)))),
            new Accumulation(REGISTRY_SIZE),
            task -> begun.incrementAndGet());

    /** What bounds the memory that a registry takes: 16 blocks of 64 kB, of thousands that a large one has. */
    @Test
    void whenThousandsOfTailsAreMadeThenOnlyAFewBlocksOfThemAreAliveAtOnce() {
        List<WeakReference<byte[]>> taken = new ArrayList<>();
        while (blocks.hasNext()) {
            taken.add(new WeakReference<>(blocks.next()));
            assertThat(begun.get() - taken.size()).isLessThan(AHEAD);
        }
        System.gc();

        assertThat(taken).hasSize(BLOCKS);
        assertThat(taken).allSatisfy(block -> assertThat(block.get()).isNull());
    }
}
