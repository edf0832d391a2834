package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** GET_SCHEMA: a schema by its author, name and version. What is not found comes back as name and version alone. */
final class GetSchemaHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_SCHEMA;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Fields asked = request.operation().object("data");
        String name = asked.text("name", Fields.NAME_LIMIT);
        String version = asked.text("version", Fields.NAME_LIMIT);
        ObjectNode data = Json.object().put("name", name).put("version", version);
        return store.state(Ledger.DOMAIN)
                .find(key(request))
                .map(value -> {
                    data.set("attr_names", value.value().path("attr_names"));
                    return ReadResult.of(request, data, value.sequenceNumber(), value.updateTime());
                })
                .orElseGet(() -> ReadResult.notFound(request, Optional.of(data)));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        ReadResult.addProof(result, prover.prove(Ledger.DOMAIN, key(request), OptionalLong.empty()));
    }

    private static StateKey key(ClientRequest request) {
        Fields asked = request.operation().object("data");
        return StateKey.of(DefinitionPaths.schema(
                request.operation().did("dest"),
                asked.text("name", Fields.NAME_LIMIT),
                asked.text("version", Fields.NAME_LIMIT)));
    }
}
