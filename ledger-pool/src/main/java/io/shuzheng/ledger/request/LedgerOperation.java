package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request asks for: a transaction type and its members, immutable.
 *
 * <p>Made by {@link NymOperation}, {@link AttributeOperations}, {@link DefinitionOperations},
 * {@link RevocationOperations} and {@link TransactionOperations}, or by {@link #of} for the types that have no builder.
 */
public final class LedgerOperation {

    private final TransactionType type;
    private final ObjectNode json;

    private LedgerOperation(TransactionType type, ObjectNode json) {
        this.type = type;
        this.json = json;
    }

    /** An operation of a type; {@code members} need not hold the {@code type}. */
    public static LedgerOperation of(TransactionType type, ObjectNode members) {
        ObjectNode json = Json.parseObject(Json.write(members));
        json.put("type", type.code());
        return new LedgerOperation(type, json);
    }

    /**
     * Reads a request's {@code operation}.
     *
     * @throws InvalidInputException if it is no object or its type is unknown
     */
    public static LedgerOperation parse(JsonNode operation) {
        if (!(operation instanceof ObjectNode members) || !members.path("type").isString()) {
            throw new InvalidInputException("a request's operation is an object with a type");
        }
        return of(TransactionType.ofCode(members.path("type").stringValue()), members);
    }

    public TransactionType type() {
        return type;
    }

    /** A copy of the JSON, {@code type} included. */
    public ObjectNode toJson() {
        return json.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerOperation that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
