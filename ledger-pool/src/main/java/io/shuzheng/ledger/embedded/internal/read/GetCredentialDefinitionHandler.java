package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** GET_CRED_DEF: an issuer's keys by author, schema and tag. */
final class GetCredentialDefinitionHandler implements ReadHandler {

    private static final String DEFAULT_TAG = "tag";

    @Override
    public TransactionType type() {
        return TransactionType.GET_CRED_DEF;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        return store.state(Ledger.DOMAIN)
                .find(key(request.operation()))
                .map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        StateKey key = key(request.operation());
        ReadResult.addProof(result, prover.prove(Ledger.DOMAIN, key, OptionalLong.empty()));
    }

    private static StateKey key(Fields operation) {
        return StateKey.of(DefinitionPaths.credentialDefinition(
                operation.did("origin"),
                operation.text("signature_type", Fields.NAME_LIMIT),
                operation.integer("ref", 1),
                operation.optionalText("tag", Fields.NAME_LIMIT).orElse(DEFAULT_TAG)));
    }
}
