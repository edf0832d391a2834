package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.RegistryIndices;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** REVOC_REG_ENTRY: a registry's new accumulator, and the indices that it differs by from the one before. */
final class RevocationRegistryEntryHandler implements WriteHandler {

    private final AuthorizationRules rules;

    RevocationRegistryEntryHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.REVOC_REG_ENTRY;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        RegistryEntryCheck.checkStructure(request.operation());
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerStore store = context.store();
        LedgerState state = store.state(Ledger.DOMAIN);
        String registry = request.operation().text("revocRegDefId", Fields.TEXT_LIMIT);
        JsonNode definition = state.find(StateKey.of(registry))
                .map(StateValue::value)
                .filter(value -> value.has("credDefId"))
                .orElseThrow(() ->
                        RefusedRequestException.rejected("there is no revocation registry definition " + registry));
        boolean owner = registry.startsWith(request.author() + ":");
        Optional<JsonNode> current = current(registry, state);
        rules.require(
                current.isPresent() ? AuthorizedAction.edit(type(), owner) : AuthorizedAction.add(type(), owner),
                request,
                new Nyms(store));
        new RegistryEntryCheck(definition, current).check(request.operation());
    }

    @Override
    public Optional<String> transactionId(ClientRequest request) {
        return Optional.of(path(request));
    }

    private static String path(ClientRequest request) {
        return DefinitionPaths.registryEntry(request.operation().text("revocRegDefId", Fields.TEXT_LIMIT));
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        String registry = transaction.data().path("revocRegDefId").asString("");
        LedgerState state = store.state(Ledger.DOMAIN);
        ObjectNode entry = record(transaction);
        current(registry, state)
                .ifPresent(
                        current -> merged(registry, state, current, entry).writeTo((ObjectNode) entry.path("value")));
        ObjectNode accumulator = record(transaction);
        accumulator
                .putObject("value")
                .set("accum", transaction.data().path("value").path("accum"));
        return List.of(
                write(DefinitionPaths.registryEntry(registry), entry, transaction),
                write(DefinitionPaths.accumulator(registry), accumulator, transaction));
    }

    private static Optional<JsonNode> current(String registry, LedgerState state) {
        return state.find(StateKey.of(DefinitionPaths.registryEntry(registry))).map(StateValue::value);
    }

    private static RegistryIndices merged(String registry, LedgerState state, JsonNode current, JsonNode entry) {
        return RegistryEntryCheck.issuanceType(
                        state.find(StateKey.of(registry)).map(StateValue::value).orElseThrow())
                .merge(RegistryIndices.of(current.path("value")), RegistryIndices.of(entry.path("value")));
    }

    /** Indy keeps number and time inside of the value too. */
    private static ObjectNode record(StoredTransaction transaction) {
        ObjectNode record = (ObjectNode) transaction.data().deepCopy();
        record.put("seqNo", transaction.sequenceNumber());
        transaction.time().ifPresent(time -> record.put("txnTime", time));
        return record;
    }

    private static StateWrite write(String path, JsonNode value, StoredTransaction transaction) {
        return StateWrite.put(
                StateKey.of(path), StateValue.of(value, transaction.sequenceNumber(), transaction.time()));
    }
}
