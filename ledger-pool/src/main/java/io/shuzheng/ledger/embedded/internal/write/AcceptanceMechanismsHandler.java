package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;

/** TXN_AUTHOR_AGREEMENT_AML: the ways in which an author may have accepted the agreement. */
final class AcceptanceMechanismsHandler implements WriteHandler {

    private final AuthorizationRules rules;

    AcceptanceMechanismsHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.TXN_AUTHOR_AGREEMENT_AML;
    }

    @Override
    public Ledger ledger() {
        return Ledger.CONFIG;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        Fields operation = request.operation();
        operation.text("version", Fields.NAME_LIMIT);
        operation.optionalText("amlContext", Fields.TEXT_LIMIT);
        if (operation.object("aml").json().isEmpty()) {
            throw operation.wrong("aml", "has no mechanism");
        }
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        rules.require(AuthorizedAction.add(type(), true), request, new Nyms(context.store()));
        String version = request.operation().text("version", Fields.NAME_LIMIT);
        if (context.store()
                .state(Ledger.CONFIG)
                .find(AgreementPaths.mechanismsVersion(version))
                .isPresent()) {
            throw RefusedRequestException.rejected("there is an acceptance mechanism list of version " + version);
        }
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        StateValue value =
                StateValue.of(transaction.data().deepCopy(), transaction.sequenceNumber(), transaction.time());
        String version = transaction.data().path("version").asString("");
        return List.of(
                StateWrite.put(AgreementPaths.latestMechanisms(), value),
                StateWrite.put(AgreementPaths.mechanismsVersion(version), value));
    }
}
