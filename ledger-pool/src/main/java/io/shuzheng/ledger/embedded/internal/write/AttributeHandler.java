package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.AttributeValue;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.AttributeName;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.internal.encoding.SortedJson;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * ATTRIB: says something about a DID. The transaction holds the SHA-256 of a {@code raw} or {@code enc} value, the value
 * itself lies beside it.
 */
final class AttributeHandler implements WriteHandler {

    private final AuthorizationRules rules;

    AttributeHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.ATTRIB;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        Fields operation = request.operation();
        operation.did("dest");
        switch (AttributeName.kindIn(operation)) {
            case RAW -> checkRaw(operation);
            case ENC -> requireNoSeparator(operation, "enc", operation.text("enc", Fields.ATTRIBUTE_LIMIT));
            case HASH -> AttributeName.hashIn(operation);
        }
    }

    /** A real network would end on it: who develops here should hear of it here. */
    private static void requireNoSeparator(Fields operation, String member, String value) {
        if (value.contains(AttributeOperations.SEPARATOR)) {
            throw operation.wrong(
                    member, "has \"" + AttributeOperations.SEPARATOR + "\", which ends the nodes of a real network");
        }
    }

    private static void checkRaw(Fields operation) {
        ObjectNode raw = raw(operation);
        requireNoSeparator(operation, "raw", SortedJson.write(raw));
        if (nameIn(operation, raw).equals(EndpointAttribute.NAME)) {
            EndpointAttribute.problem(raw.path(EndpointAttribute.NAME)).ifPresent(problem -> {
                throw operation.wrong("raw", problem);
            });
        }
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerStore store = context.store();
        Nyms nyms = new Nyms(store);
        String did = request.operation().did("dest");
        if (nyms.find(did).isEmpty()) {
            throw RefusedRequestException.rejected("the DID " + did + " is not on the ledger");
        }
        boolean owner = nyms.isOwner(did, request.author());
        boolean exists =
                store.state(Ledger.DOMAIN).find(StateKey.of(path(request))).isPresent();
        rules.require(
                exists ? AuthorizedAction.edit(type(), owner) : AuthorizedAction.add(type(), owner), request, nyms);
    }

    @Override
    public Optional<String> transactionId(ClientRequest request) {
        return Optional.of(path(request));
    }

    private static String path(ClientRequest request) {
        Fields operation = request.operation();
        String hash = switch (AttributeName.kindIn(operation)) {
            case RAW -> AttributeName.hashOf(nameIn(operation, raw(operation)));
            case ENC -> AttributeName.hashOf(operation.text("enc", Fields.ATTRIBUTE_LIMIT));
            case HASH -> AttributeName.hashIn(operation);
        };
        return AttributeName.path(operation.did("dest"), hash);
    }

    @Override
    public ObjectNode transactionData(Fields operation) {
        ObjectNode data = WriteHandler.super.transactionData(operation);
        attribute(operation)
                .ifPresent(attribute -> data.put(AttributeName.kindIn(operation).member(), attribute.hash()));
        return data;
    }

    @Override
    public Optional<AttributeValue> attribute(Fields operation) {
        return switch (AttributeName.kindIn(operation)) {
            case RAW -> Optional.of(value(SortedJson.write(raw(operation))));
            case ENC -> Optional.of(value(operation.text("enc", Fields.ATTRIBUTE_LIMIT)));
            case HASH -> Optional.empty();
        };
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        JsonNode data = transaction.data();
        String hash = data.path("raw").asString(data.path("enc").asString(""));
        return WriteHandler.atTransactionId(transaction, JsonNodeFactory.instance.stringNode(hash));
    }

    private static AttributeValue value(String text) {
        return new AttributeValue(AttributeName.hashOf(text), text);
    }

    private static String nameIn(Fields operation, ObjectNode raw) {
        if (raw.size() != 1) {
            throw operation.wrong("raw", "has " + raw.size() + " attributes, not one");
        }
        return raw.propertyNames().iterator().next();
    }

    private static ObjectNode raw(Fields operation) {
        try {
            return Json.parseObject(operation.text("raw", Fields.ATTRIBUTE_LIMIT));
        } catch (RefusedRequestException e) {
            throw e;
        } catch (InvalidInputException e) {
            throw operation.wrong("raw", "is no JSON object: " + e.getMessage());
        }
    }
}
