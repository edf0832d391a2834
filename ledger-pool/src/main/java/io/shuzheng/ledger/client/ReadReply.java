package io.shuzheng.ledger.client;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger's state holds of what was asked for, perhaps nothing. */
public final class ReadReply implements LedgerReply {

    private final ObjectNode result;
    private final OptionalLong sequenceNumber;
    private final Optional<Instant> time;

    private ReadReply(ObjectNode result, OptionalLong sequenceNumber, Optional<Instant> time) {
        this.result = result;
        this.sequenceNumber = sequenceNumber;
        this.time = time;
    }

    static ReadReply parse(ReplyNode result) {
        return new ReadReply(result.json(), result.optionalNumber("seqNo"), result.optionalTime("txnTime"));
    }

    /** What was found, in the form of its type; absent if the ledger holds nothing. */
    public Optional<JsonNode> data() {
        JsonNode data = result.path("data");
        if (sequenceNumber.isEmpty() || data.isNull() || data.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(data.deepCopy());
    }

    /** The transaction that wrote it; absent if the ledger holds nothing. */
    public OptionalLong sequenceNumber() {
        return sequenceNumber;
    }

    /** When it was written; absent if the ledger holds nothing or it is of the genesis. */
    public Optional<Instant> time() {
        return time;
    }

    /**
     * A copy of the whole result: the operation's members, the number of the request that was first answered so, and the
     * state proof if one was needed.
     */
    public ObjectNode toJson() {
        return result.deepCopy();
    }

    @Override
    public String toString() {
        return "ReadReply[" + (sequenceNumber.isPresent() ? sequenceNumber.getAsLong() : "nothing") + "]";
    }
}
