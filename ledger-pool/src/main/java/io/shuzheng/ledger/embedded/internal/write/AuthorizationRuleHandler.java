package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.authorization.ConstraintParser;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** AUTH_RULE, which says anew who may do one thing, and AUTH_RULES, which does so for many at once. */
final class AuthorizationRuleHandler implements WriteHandler {

    private final TransactionType type;
    private final AuthorizationRules rules;

    AuthorizationRuleHandler(TransactionType type, AuthorizationRules rules) {
        this.type = type;
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return type;
    }

    @Override
    public Ledger ledger() {
        return Ledger.CONFIG;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        List<Fields> changes = changes(request.operation());
        if (changes.isEmpty()) {
            throw request.operation().wrong("rules", "is empty");
        }
        for (Fields change : changes) {
            ConstraintParser.parse(change.object("constraint"));
            AuthorizationRules.keyIn(change);
        }
    }

    private List<Fields> changes(Fields operation) {
        return type == TransactionType.AUTH_RULE ? List.of(operation) : operation.objects("rules");
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        rules.require(AuthorizedAction.edit(type, true), request, new Nyms(context.store()));
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        return changes(Fields.of((ObjectNode) transaction.data())).stream()
                .map(change -> AuthorizationRules.set(
                        AuthorizationRules.keyIn(change), ConstraintParser.parse(change.object("constraint"))))
                .toList();
    }
}
