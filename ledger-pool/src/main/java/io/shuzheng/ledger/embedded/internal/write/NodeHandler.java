package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.PoolNode;
import io.shuzheng.ledger.embedded.internal.state.PoolNodes;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * NODE: a steward adds the one node that it may have, or changes it. The pool ledger then tells clients of it; this process
 * does not become that node.
 */
final class NodeHandler implements WriteHandler {

    private static final Set<String> UNCHECKED = Set.of("alias", "blskey_pop");
    private static final JsonNode VALIDATOR = Json.parse("[\"VALIDATOR\"]");
    private static final JsonNode NO_SERVICE = Json.parse("[]");

    private final AuthorizationRules rules;

    NodeHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.NODE;
    }

    @Override
    public Ledger ledger() {
        return Ledger.POOL;
    }

    @Override
    public void checkStructure(ClientRequest request) {
        NodeStructure.check(request.operation());
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        PoolNodes nodes = new PoolNodes(context.store());
        Nyms nyms = new Nyms(context.store());
        Fields operation = request.operation();
        Fields data = operation.object("data");
        Optional<PoolNode> existing = nodes.find(operation.text("dest", Fields.NAME_LIMIT));
        if (existing.isPresent()) {
            checkUpdate(request, data, existing.get(), nodes, nyms);
        } else {
            checkAddition(request, data, nodes, nyms);
        }
        NodeStructure.checkBlsKey(data);
    }

    private void checkAddition(ClientRequest request, Fields data, PoolNodes nodes, Nyms nyms) {
        if (NodeStructure.ADDRESSES.stream().anyMatch(member -> !data.has(member))) {
            throw RefusedRequestException.unauthorized("a new node must have all of " + NodeStructure.ADDRESSES);
        }
        boolean hasNode = nodes.all().stream().anyMatch(node -> node.owner().equals(Optional.of(request.author())));
        if (hasNode) {
            throw RefusedRequestException.unauthorized(request.author() + " already has a node");
        }
        requireOwnAddresses(data.json(), nodes.all());
        JsonNode services = data.has("services") ? data.json().path("services") : VALIDATOR;
        rules.require(AuthorizedAction.addField(type(), "services", Optional.of(list(services)), true), request, nyms);
    }

    private void checkUpdate(ClientRequest request, Fields data, PoolNode node, PoolNodes nodes, Nyms nyms) {
        if (node.data().equals(data.json())) {
            throw RefusedRequestException.unauthorized("the node has the same data already");
        }
        if (!node.agreesWith(data.json(), "alias")) {
            throw RefusedRequestException.unauthorized("the alias of a node cannot be changed");
        }
        List<PoolNode> others = nodes.all().stream()
                .filter(other -> !other.dest().equals(node.dest()))
                .toList();
        requireOwnAddresses(data.json(), others);
        boolean owner = node.owner().equals(Optional.of(request.author()));
        for (Map.Entry<String, JsonNode> member : data.json().properties()) {
            change(member.getKey(), node.data().path(member.getKey()), member.getValue(), owner)
                    .ifPresent(action -> rules.require(action, request, nyms));
        }
    }

    private Optional<AuthorizedAction> change(String member, JsonNode oldValue, JsonNode newValue, boolean owner) {
        JsonNode before = member.equals("services") && oldValue.isMissingNode() ? NO_SERVICE : oldValue;
        if (UNCHECKED.contains(member) || before.equals(newValue)) {
            return Optional.empty();
        }
        return Optional.of(AuthorizedAction.editField(type(), member, text(before), text(newValue), owner));
    }

    private static void requireOwnAddresses(JsonNode data, List<PoolNode> others) {
        boolean same = data.has("node_ip")
                && data.path("node_ip").equals(data.path("client_ip"))
                && data.path("node_port").equals(data.path("client_port"));
        if (same) {
            throw RefusedRequestException.unauthorized("the addresses for nodes and for clients are the same");
        }
        for (PoolNode other : others) {
            requireDifferent(other, data, "alias");
            requireDifferent(other, data, "node_ip", "node_port");
            requireDifferent(other, data, "client_ip", "client_port");
        }
    }

    private static void requireDifferent(PoolNode other, JsonNode data, String... members) {
        if (data.has(members[0]) && other.agreesWith(data, members)) {
            throw RefusedRequestException.unauthorized(
                    String.join(" and ", members) + " belong to the node " + other.dest());
        }
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isArray()) {
            return Optional.of(list(value));
        }
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asString(""));
    }

    /** A list as the keys of rules write it, which is Python's way. */
    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> "'" + value.asString("") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        String dest = transaction.data().path("dest").asString("");
        PoolNode node = new PoolNodes(store)
                .find(dest)
                .orElseGet(() -> new PoolNode(dest, transaction.author(), Json.object()));
        return List.of(node.with(transaction.data().path("data")).write());
    }
}
