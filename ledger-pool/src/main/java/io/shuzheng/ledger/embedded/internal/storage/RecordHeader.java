package io.shuzheng.ledger.embedded.internal.storage;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The 24 bytes before each record of the log, big-endian: a mark, the record's number, its content's length and CRC-32C,
 * and a CRC-32C of these. The header has a checksum of its own so that a damaged length is not taken for a torn end.
 *
 * @param number the record's number, from 1
 * @param length the length of the content, in bytes
 * @param contentChecksum CRC-32C of the content
 */
record RecordHeader(long number, int length, int contentChecksum) {

    static final int SIZE = 24;

    /** No byte of it is zero: a sector that was never written is told from a written one. */
    static final int MARK = 0x53_5a_4c_67;

    static RecordHeader of(long number, byte[] content) {
        return new RecordHeader(number, content.length, checksum(content, content.length));
    }

    /** The header in these bytes, if it is intact. */
    static Optional<RecordHeader> decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < SIZE || buffer.getInt() != MARK || buffer.getInt(SIZE - 4) != checksum(bytes, SIZE - 4)) {
            return Optional.empty();
        }
        RecordHeader header = new RecordHeader(buffer.getLong(), buffer.getInt(), buffer.getInt());
        return header.length() < 0 ? Optional.empty() : Optional.of(header);
    }

    byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate(SIZE);
        buffer.putInt(MARK).putLong(number).putInt(length).putInt(contentChecksum);
        buffer.putInt(checksum(buffer.array(), SIZE - 4));
        return buffer.array();
    }

    boolean matches(byte[] content) {
        return content.length == length && checksum(content, length) == contentChecksum;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
