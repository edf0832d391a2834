package io.shuzheng.evidence.log;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the log as it is stored and copied: text that nobody has judged yet. An audit reads rows, so that it can name
 * one that somebody has made unreadable.
 *
 * @param index the place in the log, from 0
 * @param statement the signed statement's compact form
 * @param treeHead the compact form of the tree head that the receipt was given out with
 */
public record LogRow(long index, String statement, String treeHead) {

    /**
     * Reads what {@link #toJson()} writes.
     *
     * @throws InvalidInputException when {@code json} is anything else; what the two texts are is not looked at
     */
    public static LogRow fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "log row");
        LogRow row = new LogRow(fields.integer("index"), fields.string("statement"), fields.string("treeHead"));
        fields.end();
        return row;
    }

    /** The digest of the statement as it stands here. */
    public StatementDigest digest() {
        return StatementDigest.of(statement);
    }

    /**
     * The entry.
     *
     * @throws InternalFailureException when the row is not what the log once wrote
     */
    public LogEntry entry() {
        try {
            return new LogEntry(index, SignedStatement.parse(statement), SignedTreeHead.parse(treeHead));
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw new InternalFailureException("the log's entry " + index + " is damaged", e);
        }
    }

    /**
     * The entry's tree head.
     *
     * @throws InternalFailureException as {@link #entry()}
     */
    public SignedTreeHead head() {
        try {
            return SignedTreeHead.parse(treeHead);
        } catch (InvalidInputException e) {
            throw new InternalFailureException("the log's entry " + index + " is damaged", e);
        }
    }

    public ObjectNode toJson() {
        return Json.object().put("index", index).put("statement", statement).put("treeHead", treeHead);
    }
}
