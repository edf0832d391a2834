package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.RuleKey;
import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** GET_AUTH_RULE: who may do what; one rule by its key, or all of them. Its data is a list in both cases. */
final class GetAuthorizationRuleHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_AUTH_RULE;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        AuthorizationRules rules = new AuthorizationRules(store);
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        asked(request.operation()).forEach(key -> data.add(rules.describe(key)));
        return ReadResult.ofNoTransaction(request, data);
    }

    /** As in indy-node, a rule that nobody changed comes with the proof that the state has none: it is as networks begin. */
    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        if (!isOfAll(request.operation())) {
            StateKey key = AuthorizationRules.keyIn(request.operation()).path();
            ReadResult.addProof(result, prover.prove(Ledger.CONFIG, key, OptionalLong.empty()));
        }
    }

    private static boolean isOfAll(Fields operation) {
        return operation.json().size() == 1;
    }

    private static Collection<RuleKey> asked(Fields operation) {
        return isOfAll(operation) ? AuthorizationRules.keys() : List.of(AuthorizationRules.keyIn(operation));
    }
}
