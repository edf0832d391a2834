package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;
import java.util.Optional;

/** CRED_DEF: the public keys of an issuer for credentials of one schema. */
final class CredentialDefinitionHandler implements WriteHandler {

    private static final int SIGNATURE_TYPE_LIMIT = 16;

    private final AuthorizationRules rules;

    CredentialDefinitionHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.CRED_DEF;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        Fields operation = request.operation();
        operation.integer("ref", 1);
        operation.text("signature_type", SIGNATURE_TYPE_LIMIT);
        operation.text("tag", Fields.NAME_LIMIT);
        Fields data = operation.object("data");
        data.object("primary");
        if (data.has("revocation")) {
            data.object("revocation");
        }
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerStore store = context.store();
        long reference = request.operation().integer("ref", 1);
        Optional<StoredTransaction> schema = store.ledger(Ledger.DOMAIN).find(reference);
        if (schema.isEmpty()) {
            throw RefusedRequestException.rejected("there is no transaction with the \"ref\" " + reference);
        }
        if (!schema.get().type().equals(TransactionType.SCHEMA.code())) {
            throw RefusedRequestException.rejected("the transaction with the \"ref\" " + reference + " is no schema");
        }
        boolean exists =
                store.state(Ledger.DOMAIN).find(StateKey.of(path(request))).isPresent();
        rules.require(
                exists ? AuthorizedAction.edit(type(), true) : AuthorizedAction.add(type(), true),
                request,
                new Nyms(store));
    }

    @Override
    public Optional<String> transactionId(ClientRequest request) {
        return Optional.of(path(request));
    }

    private static String path(ClientRequest request) {
        Fields operation = request.operation();
        return DefinitionPaths.credentialDefinition(
                request.author(),
                operation.text("signature_type", SIGNATURE_TYPE_LIMIT),
                operation.integer("ref", 1),
                operation.text("tag", Fields.NAME_LIMIT));
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        return WriteHandler.atTransactionId(
                transaction, transaction.data().path("data").deepCopy());
    }
}
