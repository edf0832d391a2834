package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.AttributeName;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** GET_ATTR: what was said of a DID, now or at an earlier time. Its data is a string: the value, or the hash asked for. */
final class GetAttributeHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_ATTR;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Fields operation = request.operation();
        StateKey key = key(operation);
        Optional<StateValue> found = PastState.of(request, store).find(key);
        return found.map(value -> ReadResult.of(
                        request, data(value, operation, store), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        ReadResult.addProof(result, PastState.of(request, store).prove(key(request.operation()), prover));
    }

    private static StateKey key(Fields operation) {
        return StateKey.of(AttributeName.path(operation.did("dest"), nameHash(operation)));
    }

    private static String nameHash(Fields operation) {
        return switch (AttributeName.kindIn(operation)) {
            case RAW -> AttributeName.hashOf(operation.text("raw", Fields.ATTRIBUTE_LIMIT));
            case ENC -> AttributeName.hashOf(operation.text("enc", Fields.ATTRIBUTE_LIMIT));
            case HASH -> AttributeName.hashIn(operation);
        };
    }

    private static JsonNode data(StateValue value, Fields operation, LedgerStore store) {
        if (AttributeName.kindIn(operation) == AttributeName.Kind.HASH) {
            return operation.json().path("hash");
        }
        return store.attribute(value.value().asString(""))
                .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                .orElse(JsonNodeFactory.instance.nullNode());
    }
}
