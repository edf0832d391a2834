package io.shuzheng.ledger.embedded.internal.storage;

import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The append-only file that makes the ledger durable: {@linkplain RecordHeader a header} and a content for each record.
 *
 * <p>A record is on disk when {@link #append} returns. What a crash left half written at the end is cut off at the next
 * start: nobody was told of it. Damage anywhere else is refused, because cutting there would lose what somebody was told.
 * For one thread.
 */
public final class TransactionLog implements AutoCloseable {

    /** Takes the records of the past, in order. */
    @FunctionalInterface
    public interface RecordConsumer {

        /**
         * Takes one record.
         *
         * @param content what was given to {@link #append}
         * @param place where it is, to be named if the content is not what it should be
         */
        void accept(byte[] content, Place place);
    }

    /**
     * Where a record is.
     *
     * @param file the log
     * @param number the record's number, from 1
     * @param position the byte where it begins
     */
    public record Place(Path file, long number, long position) {

        /** The exception that names this place. */
        public CorruptLogException corrupt(String problem) {
            return new CorruptLogException(file, number, position, problem);
        }
    }

    private final FileChannel channel;
    private final long bytesCut;
    private long nextNumber;

    private TransactionLog(FileChannel channel, long bytesCut, long nextNumber) {
        this.channel = channel;
        this.bytesCut = bytesCut;
        this.nextNumber = nextNumber;
    }

    /**
     * Opens the log, which is made if it is missing, and reads what it holds.
     *
     * @throws CorruptLogException if it is damaged other than by an unfinished end
     * @throws InternalFailureException if the file cannot be read or written
     */
    public static TransactionLog open(Path file, RecordConsumer past) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                LogReader reader = new LogReader(file, channel);
                long end = reader.readAll(past);
                long bytesCut = channel.size() - end;
                if (bytesCut > 0) {
                    channel.truncate(end);
                    channel.force(true);
                }
                channel.position(end);
                return new TransactionLog(channel, bytesCut, reader.records() + 1);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InternalFailureException("the ledger's log cannot be opened: " + file, e);
        }
    }

    /** The number of records. */
    public long records() {
        return nextNumber - 1;
    }

    /** How many bytes of an unfinished record were cut off when the log was opened. */
    public long bytesCut() {
        return bytesCut;
    }

    /**
     * Appends a record and waits until it is on disk.
     *
     * @throws InternalFailureException if that fails; the log must be opened anew then, as it may end in half a record
     */
    public void append(byte[] content) {
        ByteBuffer[] parts = {
            ByteBuffer.wrap(RecordHeader.of(nextNumber, content).encode()), ByteBuffer.wrap(content)
        };
        try {
            while (parts[1].hasRemaining()) {
                channel.write(parts);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new InternalFailureException("the ledger's log cannot be written", e);
        }
        nextNumber++;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InternalFailureException("the ledger's log cannot be closed", e);
        }
    }
}
