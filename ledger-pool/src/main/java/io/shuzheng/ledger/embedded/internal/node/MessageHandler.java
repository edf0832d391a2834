package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.ledger.LedgerEntry;
import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.read.StateReader;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.request.RequestParser;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.write.TransactionWriter;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Answers one message. For one thread. */
final class MessageHandler {

    private static final System.Logger LOG = System.getLogger(MessageHandler.class.getName());

    private final LedgerStore store;
    private final TransactionWriter writer;
    private final StateReader reader;
    private final CatchUp catchUp;

    MessageHandler(LedgerStore store, TransactionWriter writer, StateProver prover) {
        this.store = store;
        this.writer = writer;
        this.reader = new StateReader(store, prover);
        this.catchUp = new CatchUp(store);
    }

    /**
     * Answers a message.
     *
     * @param frame what a client sent: anything
     * @param written takes the transaction that is written for it, which is not durable yet
     * @return the answer; nothing to what is no message, as indy-node does
     * @throws InternalFailureException if the ledger cannot go on; whatever the message, nothing else is thrown
     */
    Optional<ObjectNode> handle(byte[] frame, Consumer<LedgerEntry> written) {
        ObjectNode message;
        try {
            message = Json.parseObject(frame);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
        return message.has("op") ? handlePoolMessage(message) : Optional.of(handleRequest(message, written));
    }

    private Optional<ObjectNode> handlePoolMessage(ObjectNode message) {
        Fields fields = Fields.of(message);
        try {
            return switch (message.path("op").asString("")) {
                case "LEDGER_STATUS" -> catchUp.status(fields);
                case "CATCHUP_REQ" -> catchUp.transactions(fields);
                default -> Optional.empty();
            };
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private ObjectNode handleRequest(ObjectNode message, Consumer<LedgerEntry> written) {
        try {
            ClientRequest request = RequestParser.parse(message);
            return Answers.reply(request.type().isWrite() ? write(request, written) : reader.read(request));
        } catch (RefusedRequestException e) {
            return Answers.refusal(message, e);
        } catch (InvalidInputException e) {
            return Answers.refusal(message, RefusedRequestException.invalid(Objects.toString(e.getMessage())));
        } catch (InternalFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a request could not be handled", e);
            return Answers.refusal(message, RefusedRequestException.invalid("the ledger failed to handle the request"));
        }
    }

    private ObjectNode write(ClientRequest request, Consumer<LedgerEntry> written) {
        Optional<LedgerEntry> earlier = writer.findWritten(request);
        LedgerEntry entry = earlier.orElseGet(() -> {
            LedgerEntry added = writer.write(request);
            written.accept(added);
            return added;
        });
        return store.ledger(entry.ledger())
                .withProof(entry.transaction(), entry.transaction().sequenceNumber());
    }
}
