package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nym;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** NYM: registers a DID, or changes its key or its role. */
final class NymHandler implements WriteHandler {

    private final AuthorizationRules rules;

    NymHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.NYM;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        NymStructure.check(request.operation());
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerStore store = context.store();
        Nyms nyms = new Nyms(store);
        Optional<Nym> existing = nyms.find(request.operation().did("dest"));
        if (existing.isPresent()) {
            checkEdit(request, existing.get(), nyms);
        } else {
            checkAdd(request, nyms);
        }
    }

    private void checkAdd(ClientRequest request, Nyms nyms) {
        NymStructure.checkVersion(request.operation());
        boolean registersItself = request.author().equals(request.operation().did("dest"));
        rules.require(AuthorizedAction.addField(type(), "role", roleIn(request), registersItself), request, nyms);
    }

    private void checkEdit(ClientRequest request, Nym nym, Nyms nyms) {
        boolean owner = nyms.isOwner(nym.did(), request.author());
        Fields operation = request.operation();
        if (operation.has("version")) {
            throw RefusedRequestException.rejected("the version of a DID that exists cannot be set");
        }
        if (operation.has("role")) {
            Optional<String> oldRole = nym.role().map(LedgerRole::code);
            rules.require(AuthorizedAction.editField(type(), "role", oldRole, roleIn(request), owner), request, nyms);
        }
        if (operation.has("verkey")) {
            Optional<String> newKey = operation.nullableText("verkey", Fields.NAME_LIMIT);
            rules.require(AuthorizedAction.editField(type(), "verkey", nym.verkey(), newKey, owner), request, nyms);
        }
        if (!owner && !operation.has("role") && !operation.has("verkey")) {
            throw RefusedRequestException.unauthorized(
                    request.author() + " is not the owner of " + nym.did() + " and changes neither role nor verkey");
        }
    }

    private static Optional<String> roleIn(ClientRequest request) {
        return request.operation().nullableText("role", Fields.NAME_LIMIT);
    }

    @Override
    public Optional<String> transactionId(ClientRequest request) {
        return Optional.of(path(request));
    }

    private static String path(ClientRequest request) {
        return StateKey.ofNym(request.operation().did("dest")).hex();
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        JsonNode data = transaction.data();
        StateKey key = StateKey.ofNym(data.path("dest").asString(""));
        ObjectNode value = store.state(Ledger.DOMAIN)
                .find(key)
                .map(existing -> (ObjectNode) existing.json().deepCopy())
                .orElseGet(() -> newRecord(transaction));
        for (String member : List.of("role", "verkey", "diddocContent", "version")) {
            if (data.has(member)) {
                value.set(member, data.path(member));
            }
        }
        value.put("seqNo", transaction.sequenceNumber());
        transaction.time().ifPresentOrElse(time -> value.put("txnTime", time), () -> value.putNull("txnTime"));
        return List.of(StateWrite.put(key, new StateValue(value)));
    }

    private static ObjectNode newRecord(StoredTransaction transaction) {
        ObjectNode value = Json.object();
        transaction.author().ifPresentOrElse(did -> value.put("identifier", did), () -> value.putNull("identifier"));
        value.putNull("role");
        value.putNull("verkey");
        return value;
    }
}
