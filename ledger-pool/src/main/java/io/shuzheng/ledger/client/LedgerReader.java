package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks the ledger and waits for the answer. Anonymous: reads are not signed.
 *
 * <p>Every method throws {@link LedgerUnavailable} if no agreed answer comes and {@link MalformedReply} if the answer is
 * not what the protocol says.
 */
public final class LedgerReader {

    private final IndyPool pool;
    private final RequestIds ids;

    public LedgerReader(IndyPool pool, RequestIds ids) {
        this.pool = pool;
        this.ids = ids;
    }

    /**
     * Reads what an operation asks for.
     *
     * @throws InvalidInputException if the operation is a write or GET_TXN
     * @throws RequestRefused if the network refuses the question
     */
    public ReadReply read(LedgerOperation operation) {
        if (ask(operation) instanceof ReadReply reply) {
            return reply;
        }
        throw new InvalidInputException(operation.type() + " does not read the state");
    }

    /** The newest NYM of a DID, if the ledger has one. */
    public Optional<NymRecord> nym(LedgerDid did) {
        return read(AttributeOperations.getNym(did)).data().map(data -> NymRecord.parse(did, data));
    }

    /** The value of a DID's public attribute, if the ledger has one of that name. */
    public Optional<JsonNode> attribute(LedgerDid did, String name) {
        return read(AttributeOperations.getRaw(did, name)).data().map(data -> parseAttribute(data, name));
    }

    /** A transaction by its number, if the ledger is that long. */
    public Optional<LedgerTransaction> transaction(Ledger ledger, long sequenceNumber) {
        if (ask(TransactionOperations.getTransaction(ledger, sequenceNumber)) instanceof TransactionReply reply) {
            return reply.transaction();
        }
        throw new MalformedReply("no answer to GET_TXN");
    }

    private LedgerReply ask(LedgerOperation operation) {
        if (operation.type().isWrite()) {
            throw new InvalidInputException(operation.type() + " is no read");
        }
        return Answers.await(pool.submit(LedgerRequest.of(LedgerDid.ANONYMOUS, ids.next(), operation)));
    }

    private static JsonNode parseAttribute(JsonNode data, String name) {
        try {
            JsonNode value = Json.parseObject(data.asString("")).path(name);
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (InvalidInputException e) {
            throw new MalformedReply("the attribute " + name, e);
        }
        throw new MalformedReply("another attribute than " + name);
    }
}
