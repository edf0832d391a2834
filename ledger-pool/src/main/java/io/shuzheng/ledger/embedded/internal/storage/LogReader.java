package io.shuzheng.ledger.embedded.internal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads a log from its start, and tells an unfinished end from damage. */
final class LogReader {

    private static final int SECTOR = 512;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private long records;

    LogReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    /** The number of records read. */
    long records() {
        return records;
    }

    /** Hands out all records; returns where the next one is to be written. */
    long readAll(TransactionLog.RecordConsumer consumer) throws IOException {
        long position = 0;
        while (position < size) {
            TransactionLog.Place place = new TransactionLog.Place(file, records + 1, position);
            Optional<byte[]> content = readRecord(position, records + 1);
            if (content.isEmpty()) {
                requireTorn(place);
                return position;
            }
            consumer.accept(content.get(), place);
            records++;
            position += RecordHeader.SIZE + content.get().length;
        }
        return position;
    }

    private Optional<byte[]> readRecord(long position, long number) throws IOException {
        Optional<RecordHeader> header = readHeader(position).filter(found -> found.number() == number);
        if (header.isEmpty() || position + RecordHeader.SIZE + header.get().length() > size) {
            return Optional.empty();
        }
        byte[] content = read(position + RecordHeader.SIZE, header.get().length());
        return header.get().matches(content) ? Optional.of(content) : Optional.empty();
    }

    private Optional<RecordHeader> readHeader(long position) throws IOException {
        return RecordHeader.decode(read(position, (int) Math.min(RecordHeader.SIZE, size - position)));
    }

    /**
     * An end is torn if the file is too short for the record, or if a sector of it was never written. It is not if a later
     * record follows: that was begun only after this one was on disk.
     */
    private void requireTorn(TransactionLog.Place place) throws IOException {
        if (laterRecordFollows(place)) {
            throw place.corrupt("it is damaged, and later records follow");
        }
        long position = place.position();
        Optional<RecordHeader> header = readHeader(position);
        boolean tooShort = size - position < RecordHeader.SIZE
                || (header.isPresent()
                        && position + RecordHeader.SIZE + header.get().length() > size);
        if (!tooShort && !hasUnwrittenSector(position)) {
            throw place.corrupt("it is complete, but its checksum is wrong");
        }
    }

    private boolean laterRecordFollows(TransactionLog.Place place) throws IOException {
        byte[] rest = read(place.position(), (int) Math.min(Integer.MAX_VALUE - 8, size - place.position()));
        for (int i = 1; i + RecordHeader.SIZE <= rest.length; i++) {
            if (rest[i] == (byte) (RecordHeader.MARK >>> 24)
                    && RecordHeader.decode(Arrays.copyOfRange(rest, i, i + RecordHeader.SIZE))
                            .filter(header -> header.number() > place.number())
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasUnwrittenSector(long position) throws IOException {
        for (long start = position; start < size; ) {
            long end = Math.min(size, (start / SECTOR + 1) * SECTOR);
            if (allZero(read(start, (int) (end - start)))) {
                return true;
            }
            start = end;
        }
        return false;
    }

    private static boolean allZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {}
        return buffer.array();
    }
}
