package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.request.TransactionType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Answers queries. For one thread. */
public final class StateReader {

    private final LedgerStore store;
    private final StateProver prover;
    private final Map<TransactionType, ReadHandler> handlers = new EnumMap<>(TransactionType.class);

    public StateReader(LedgerStore store, StateProver prover) {
        this.store = store;
        this.prover = prover;
        List.of(
                        new GetNymHandler(),
                        new GetAttributeHandler(),
                        new GetSchemaHandler(),
                        new GetCredentialDefinitionHandler(),
                        new GetRegistryDefinitionHandler(),
                        new GetRegistryHandler(),
                        new GetRegistryDeltaHandler(),
                        new GetAuthorAgreementHandler(),
                        new GetAcceptanceMechanismsHandler(),
                        new GetAuthorizationRuleHandler(),
                        new GetTransactionHandler())
                .forEach(handler -> handlers.put(handler.type(), handler));
    }

    /**
     * The {@code result} of a query.
     *
     * @throws RefusedRequestException if the operation is wrong or of a type that is not supported
     */
    public ObjectNode read(ClientRequest request) {
        ReadHandler handler = Optional.ofNullable(handlers.get(request.type()))
                .orElseThrow(() -> RefusedRequestException.invalid(
                        "queries of type " + request.type() + " are not supported by the embedded ledger"));
        ObjectNode result = handler.read(request, store);
        handler.addProofs(result, request, store, prover);
        return result;
    }
}
