package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.pairing.G2Point;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 3,001 tails, that of i being i + 1 times the generator. */
class TailsReaderTests {

    private static final Accumulation ACCUMULATION = new Accumulation(1500);

    @TempDir
    private Path folder;

    private byte[] file = {};

    @BeforeEach
    void fill() {
        ByteBuffer bytes = ByteBuffer.allocate((int) TailsLayout.fileBytes(ACCUMULATION));
        bytes.put(TailsLayout.version());
        G2Point point = G2Point.GENERATOR;
        for (long i = 0; i < ACCUMULATION.tailCount(); i++) {
            bytes.put(point.bytes());
            point = point.add(G2Point.GENERATOR);
        }
        file = bytes.array();
    }

    @Test
    void whenRunsAreLongerThanAChunkThenEachTailIsSummedOnce() throws IOException {
        assertSum(IntStream.range(0, 3001).toArray());
        assertSum(IntStream.range(7, 1600).toArray());
        assertSum(0, 2, 3, 4, 2999, 3000);
        assertSum();
    }

    @Test
    void whenFileIsOfAnotherSizeOrVersionThenItIsRefused() {
        assertThatThrownBy(() -> sum(new byte[file.length - 1])).hasMessageContaining("must have 384130 bytes");
        file[1] = 1;
        assertThatThrownBy(() -> sum(file, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unknown version");
    }

    @Test
    void whenTailIsNotOnTheTwistThenItIsRefused() {
        file[(int) TailsLayout.position(5) + 3] ^= 1;

        assertThatThrownBy(() -> sum(file, 5)).isInstanceOf(InvalidInputException.class);
    }

    private void assertSum(int... tails) throws IOException {
        long expected = IntStream.of(tails).mapToLong(tail -> tail + 1L).sum();

        assertThat(sum(file, tails)).isEqualTo(G2Point.GENERATOR.multiply(BigInteger.valueOf(expected)));
    }

    private G2Point sum(byte[] bytes, int... tails) throws IOException {
        BitSet positions = new BitSet();
        IntStream.of(tails).forEach(positions::set);
        try (TailsReader reader = TailsReader.open(ACCUMULATION, Files.write(folder.resolve("tails"), bytes))) {
            return reader.sum(positions);
        }
    }
}
