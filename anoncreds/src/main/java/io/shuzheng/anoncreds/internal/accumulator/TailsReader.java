package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.pairing.G2Point;
import io.shuzheng.primitives.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Adds up tails of a tails file. Reads no others, and holds a few of them at a time.
 *
 * <p>Single tails are checked to be on the twist only, for their number; the sum that is made of them must be checked to be in
 * the group before it is used.
 */
final class TailsReader implements AutoCloseable {

    /** Tails that are read at once: 64 kB. */
    private static final int CHUNK = 512;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * TailsLayout.TAIL_BYTES);

    private TailsReader(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a registry's tails file.
     *
     * @throws InvalidInputException if it cannot be read, is not of the registry's size or of another version
     */
    static TailsReader open(Accumulation accumulation, Path file) {
        TailsReader reader;
        try {
            reader = new TailsReader(file, FileChannel.open(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try {
            reader.check(accumulation);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void check(Accumulation accumulation) {
        long expected = TailsLayout.fileBytes(accumulation);
        if (size() != expected) {
            throw new InvalidInputException("the tails file " + file + " must have " + expected + " bytes");
        }
        read(0, TailsLayout.VERSION_BYTES);
        byte[] version = new byte[TailsLayout.VERSION_BYTES];
        buffer.get(version);
        if (!Arrays.equals(version, TailsLayout.version())) {
            throw new InvalidInputException("the tails file " + file + " is of an unknown version");
        }
    }

    /**
     * The sum of the tails at the positions.
     *
     * @throws InvalidInputException if the file cannot be read, or one of them is not a point of the twist
     */
    G2Point sum(BitSet tails) {
        G2Point sum = G2Point.INFINITY;
        for (int from = tails.nextSetBit(0); from >= 0; ) {
            int to = Math.min(tails.nextClearBit(from), from + CHUNK);
            sum = sum.add(sumOfRun(from, to));
            from = tails.nextSetBit(to);
        }
        return sum;
    }

    private G2Point sumOfRun(int from, int to) {
        read(TailsLayout.position(from), (to - from) * TailsLayout.TAIL_BYTES);
        byte[] tail = new byte[TailsLayout.TAIL_BYTES];
        G2Point sum = G2Point.INFINITY;
        while (buffer.hasRemaining()) {
            buffer.get(tail);
            sum = sum.add(G2Point.ofTrustedBytes(tail));
        }
        return sum;
    }

    private long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void read(long position, int bytes) {
        buffer.clear().limit(bytes);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + buffer.position()) < 0) {
                    throw new EOFException("the file became shorter");
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        buffer.flip();
    }

    private static InvalidInputException unreadable(Path file, IOException cause) {
        return new InvalidInputException("the tails file " + file + " cannot be read", cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
