package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.ledger.LedgerEntry;
import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.read.StateReader;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.request.RequestParser;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.ledger.embedded.internal.write.TransactionWriter;
import io.shuzheng.ledger.request.TransactionType;
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
    private final ValidatorInfo validatorInfo;

    MessageHandler(LedgerStore store, TransactionWriter writer, StateProver prover, ValidatorInfo validatorInfo) {
        this.store = store;
        this.writer = writer;
        this.reader = new StateReader(store, prover);
        this.catchUp = new CatchUp(store);
        this.validatorInfo = validatorInfo;
    }

    /**
     * Answers a message.
     *
     * @param received what a client sent: anything
     * @param written takes the transaction that is written for it, which is not durable yet
     * @return the answer; nothing to what is no message, as indy-node does
     * @throws InternalFailureException if the ledger cannot go on; whatever the message, nothing else is thrown
     */
    Optional<Answer> handle(ClientMessage received, Consumer<LedgerEntry> written) {
        ObjectNode message;
        try {
            message = Json.parseObject(received.body());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
        return message.has("op")
                ? handlePoolMessage(message).map(answer -> new Answer(answer, false))
                : Optional.of(handleRequest(message, received.node(), written));
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

    private Answer handleRequest(ObjectNode message, int node, Consumer<LedgerEntry> written) {
        try {
            ClientRequest request = RequestParser.parse(message);
            if (request.type() == TransactionType.GET_VALIDATOR_INFO) {
                return new Answer(Answers.reply(validatorInfo.read(request, node)), false);
            }
            return new Answer(
                    Answers.reply(request.type().isWrite() ? write(request, written) : reader.read(request)), true);
        } catch (RefusedRequestException e) {
            return new Answer(Answers.refusal(message, e), true);
        } catch (InvalidInputException e) {
            return new Answer(
                    Answers.refusal(message, RefusedRequestException.invalid(Objects.toString(e.getMessage()))), true);
        } catch (InternalFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a request could not be handled", e);
            return new Answer(
                    Answers.refusal(
                            message, RefusedRequestException.invalid("the ledger failed to handle the request")),
                    true);
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
