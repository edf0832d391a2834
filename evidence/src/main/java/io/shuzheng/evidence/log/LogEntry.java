package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.SignedStatement;

/**
 * A statement in its place in the log, with the tree head that its receipt was given out with.
 *
 * @param index the place, from 0
 * @param head the head of a tree that holds this entry: {@code head.size() > index}. The last entry of the log has the head
 *     of the whole log.
 */
public record LogEntry(long index, SignedStatement statement, SignedTreeHead head) {

    public LogEntry {
        if (index < 0 || head.size() <= index) {
            throw new IllegalArgumentException("the tree head of entry " + index + " does not cover it");
        }
    }

    /** The entry as it is stored and copied. */
    public LogRow row() {
        return new LogRow(index, statement.compact(), head.compact());
    }
}
