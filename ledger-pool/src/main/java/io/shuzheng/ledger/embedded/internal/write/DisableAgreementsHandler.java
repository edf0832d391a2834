package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** TXN_AUTHOR_AGREEMENT_DISABLE: all agreements are retired, and none is asked for any more. */
final class DisableAgreementsHandler implements WriteHandler {

    private final AuthorizationRules rules;

    DisableAgreementsHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.TXN_AUTHOR_AGREEMENT_DISABLE;
    }

    @Override
    public Ledger ledger() {
        return Ledger.CONFIG;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        // the operation has nothing but its type
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        rules.require(AuthorizedAction.add(type(), true), request, new Nyms(context.store()));
        if (AuthorAgreement.digestInForce(context.store().state(Ledger.CONFIG)).isEmpty()) {
            throw RefusedRequestException.rejected("agreements are already disabled");
        }
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        long now = transaction.time().orElse(0);
        List<StateWrite> writes = new ArrayList<>();
        for (String version : versions(store.ledger(Ledger.CONFIG))) {
            AuthorAgreement.ofVersion(version, store.state(Ledger.CONFIG))
                    .filter(agreement -> agreement.retired().orElse(Long.MAX_VALUE) > now)
                    .map(agreement -> agreement.retiredAt(OptionalLong.of(now)).write(transaction))
                    .ifPresent(writes::add);
        }
        writes.add(new StateWrite(AgreementPaths.latestAgreement(), Optional.empty()));
        return writes;
    }

    private static Set<String> versions(TransactionLedger config) {
        Set<String> versions = new LinkedHashSet<>();
        for (long number = 1; number <= config.size(); number++) {
            config.find(number)
                    .filter(found -> found.type().equals(TransactionType.TXN_AUTHOR_AGREEMENT.code()))
                    .ifPresent(
                            found -> versions.add(found.data().path("version").asString("")));
        }
        return versions;
    }
}
