package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SCHEMA: the names of a credential's attributes. It cannot be changed. */
final class SchemaHandler implements WriteHandler {

    private static final int MAXIMUM_ATTRIBUTES = 125;
    private static final int VERSION_LIMIT = 128;
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+){1,2}");

    private final AuthorizationRules rules;

    SchemaHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.SCHEMA;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        Fields data = request.operation().object("data");
        data.text("name", Fields.NAME_LIMIT);
        if (!VERSION.matcher(data.text("version", VERSION_LIMIT)).matches()) {
            throw data.wrong("version", "is not two or three numbers with dots");
        }
        JsonNode names = data.array("attr_names");
        if (names.isEmpty() || names.size() > MAXIMUM_ATTRIBUTES) {
            throw data.wrong("attr_names", "has " + names.size() + " names, not 1 to " + MAXIMUM_ATTRIBUTES);
        }
        for (JsonNode name : names) {
            boolean valid = name.isString()
                    && !name.stringValue().isEmpty()
                    && name.stringValue().codePointCount(0, name.stringValue().length()) <= Fields.NAME_LIMIT;
            if (!valid) {
                throw data.wrong("attr_names", "has a name that is no text of 1 to " + Fields.NAME_LIMIT);
            }
        }
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerStore store = context.store();
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
        Fields data = request.operation().object("data");
        return DefinitionPaths.schema(
                request.author(), data.text("name", Fields.NAME_LIMIT), data.text("version", VERSION_LIMIT));
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        ObjectNode value = Json.object();
        value.set("attr_names", transaction.data().path("data").path("attr_names"));
        return WriteHandler.atTransactionId(transaction, value);
    }
}
