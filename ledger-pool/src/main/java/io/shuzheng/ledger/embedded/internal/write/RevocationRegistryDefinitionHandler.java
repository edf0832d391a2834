package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.IssuanceType;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;
import java.util.Optional;

/** REVOC_REG_DEF: where and how the credentials of a definition are revoked. */
final class RevocationRegistryDefinitionHandler implements WriteHandler {

    private final AuthorizationRules rules;

    RevocationRegistryDefinitionHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.REVOC_REG_DEF;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        Fields operation = request.operation();
        if (!operation.text("id", Fields.TEXT_LIMIT).equals(path(request))) {
            throw operation.wrong("id", "is not " + path(request));
        }
        int parts = operation.text("credDefId", Fields.TEXT_LIMIT).split(":", -1).length;
        if (parts != 4 && parts != 5) {
            throw operation.wrong("credDefId", "is not did:3:signature_type:schema_ref:tag");
        }
        Fields value = operation.object("value");
        value.oneOf("issuanceType", IssuanceType.names());
        value.integer("maxCredNum", 1);
        value.object("publicKeys");
        value.text("tailsHash", Fields.TEXT_LIMIT);
        value.text("tailsLocation", Fields.TEXT_LIMIT);
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerStore store = context.store();
        LedgerState state = store.state(Ledger.DOMAIN);
        boolean exists = state.find(StateKey.of(path(request))).isPresent();
        rules.require(
                exists ? AuthorizedAction.edit(type(), true) : AuthorizedAction.add(type(), true),
                request,
                new Nyms(store));
        String definition = request.operation().text("credDefId", Fields.TEXT_LIMIT);
        if (state.find(StateKey.of(definition)).isEmpty()) {
            throw RefusedRequestException.rejected("there is no credential definition " + definition);
        }
    }

    @Override
    public Optional<String> transactionId(ClientRequest request) {
        return Optional.of(path(request));
    }

    /** The author is part of it, so nobody but the owner edits a definition. */
    private static String path(ClientRequest request) {
        Fields operation = request.operation();
        return DefinitionPaths.revocationRegistryDefinition(
                request.author(),
                operation.text("credDefId", Fields.TEXT_LIMIT),
                operation.text("revocDefType", Fields.NAME_LIMIT),
                operation.text("tag", Fields.NAME_LIMIT));
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        return WriteHandler.atTransactionId(transaction, transaction.data().deepCopy());
    }
}
