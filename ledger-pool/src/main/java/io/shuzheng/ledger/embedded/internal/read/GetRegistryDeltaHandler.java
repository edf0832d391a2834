package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.IssuanceType;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.RegistryIndices;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * GET_REVOC_REG_DELTA: a registry's accumulator at a time, and the indices by which it differs from an earlier time, or
 * from the registry's beginning.
 */
final class GetRegistryDeltaHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_REVOC_REG_DELTA;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Fields operation = request.operation();
        String registry = operation.text("revocRegDefId", Fields.TEXT_LIMIT);
        long to = operation.integer("to", 0);
        OptionalLong from = operation.optionalInteger("from", 0);
        if (from.isPresent() && from.getAsLong() > to) {
            throw RefusedRequestException.invalid("\"from\" is later than \"to\"");
        }
        LedgerState state = store.state(Ledger.DOMAIN);
        Optional<Snapshot> after = snapshot(registry, state, OptionalLong.of(to));
        Optional<Snapshot> before = snapshot(registry, state, from);
        Optional<StateValue> source = after.map(found -> before.isPresent() ? found.accumulator() : found.entry());
        ObjectNode result = source.map(
                        value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
        after.flatMap(found -> state.find(StateKey.of(registry)))
                .ifPresent(definition -> result.set(
                        "data", delta(registry, definition.value(), after.orElseThrow(), before, from.isPresent())));
        if (after.isEmpty() && from.isPresent()) {
            result.set("data", nothing());
        }
        return result;
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        Fields operation = request.operation();
        String registry = operation.text("revocRegDefId", Fields.TEXT_LIMIT);
        OptionalLong to = OptionalLong.of(operation.integer("to", 0));
        OptionalLong from = operation.optionalInteger("from", 0);
        LedgerState state = store.state(Ledger.DOMAIN);
        boolean hasBoth = snapshot(registry, state, to).isPresent()
                && snapshot(registry, state, from).isPresent();
        StateKey accumulator = StateKey.of(DefinitionPaths.accumulator(registry));
        StateKey key = hasBoth ? accumulator : StateKey.of(DefinitionPaths.registryEntry(registry));
        ReadResult.addProof(result, prover.prove(Ledger.DOMAIN, key, to));
        if (result.path("data") instanceof ObjectNode data && from.isPresent()) {
            prover.prove(Ledger.DOMAIN, accumulator, from)
                    .ifPresent(proof -> data.set("stateProofFrom", proof.toJson()));
        }
    }

    private record Snapshot(StateValue entry, StateValue accumulator) {

        RegistryIndices indices() {
            return RegistryIndices.of(entry.value().path("value"));
        }

        /** The lists as the entry has them: a registry's first one keeps the order in which it was written. */
        void writeIndicesTo(ObjectNode value) {
            for (String name : List.of("issued", "revoked")) {
                value.putArray(name)
                        .addAll(entry.value()
                                .path("value")
                                .path(name)
                                .valueStream()
                                .toList());
            }
        }
    }

    private static Optional<Snapshot> snapshot(String registry, LedgerState state, OptionalLong time) {
        if (time.isEmpty()) {
            return Optional.empty();
        }
        return state.find(StateKey.of(DefinitionPaths.registryEntry(registry)), time.getAsLong())
                .flatMap(entry -> state.find(StateKey.of(DefinitionPaths.accumulator(registry)), time.getAsLong())
                        .map(accumulator -> new Snapshot(entry, accumulator)));
    }

    private static ObjectNode delta(
            String registry, JsonNode definition, Snapshot after, Optional<Snapshot> before, boolean fromAsked) {
        Optional<RegistryIndices> change = before.flatMap(start -> IssuanceType.find(
                        definition.path("value").path("issuanceType").asString(""))
                .map(type -> type.delta(start.indices(), after.indices())));
        ObjectNode delta = Json.object();
        delta.put("revocRegDefId", registry);
        delta.set("revocDefType", definition.path("revocDefType"));
        ObjectNode value = delta.putObject("value");
        value.set("accum_to", (before.isPresent() ? after.accumulator() : after.entry()).value());
        change.ifPresentOrElse(indices -> indices.writeTo(value), () -> after.writeIndicesTo(value));
        if (fromAsked) {
            delta.putNull("stateProofFrom");
            before.ifPresentOrElse(
                    start -> value.set("accum_from", start.accumulator().value()), () -> value.putNull("accum_from"));
        }
        return delta;
    }

    /** What indy-node says of a registry without an entry, if it is asked with "from". */
    private static ObjectNode nothing() {
        ObjectNode delta = Json.object();
        delta.putNull("stateProofFrom");
        delta.putObject("value").putNull("accum_to").putNull("accum_from");
        return delta;
    }
}
