package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
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
        Fields operation = request.operation();
        String path = DefinitionPaths.credentialDefinition(
                operation.did("origin"),
                operation.text("signature_type", Fields.NAME_LIMIT),
                operation.integer("ref", 1),
                operation.optionalText("tag", Fields.NAME_LIMIT).orElse(DEFAULT_TAG));
        return store.state(Ledger.DOMAIN)
                .find(StateKey.of(path))
                .map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }
}
