package io.shuzheng.ledger.embedded.internal.storage;

import io.shuzheng.primitives.InternalFailureException;
import java.nio.file.Path;

/** The log holds something else than what was written, and not merely an end that was never finished. */
public final class CorruptLogException extends InternalFailureException {

    private final long position;

    /** Names the place: the file, the record's number from 1, and the byte where it begins. */
    public CorruptLogException(Path file, long record, long position, String problem) {
        super("the ledger's log is corrupt: " + file + ", record " + record + " at byte " + position + ": " + problem);
        this.position = position;
    }

    /** Where the record begins, in bytes from the start of the file. */
    public long position() {
        return position;
    }
}
