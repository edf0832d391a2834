package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads NODE transactions: the first about a key adds a node, later ones change what they name. */
final class NodeTransactions {

    private static final String VALIDATOR = "VALIDATOR";

    private NodeTransactions() {}

    /**
     * The nodes that take part after all these transactions.
     *
     * @throws InvalidInputException if there is none, or one lacks what a client needs
     */
    static List<GenesisNode> validators(List<ObjectNode> transactions) {
        Map<String, ObjectNode> byKey = new LinkedHashMap<>();
        for (ObjectNode transaction : transactions) {
            JsonNode txn = transaction.path("txn");
            if (txn.path("type").asString("").equals(TransactionType.NODE.code())
                    && txn.path("data").path("data") instanceof ObjectNode changes) {
                byKey.computeIfAbsent(txn.path("data").path("dest").asString(""), key -> Json.object())
                        .setAll(changes);
            }
        }
        List<GenesisNode> validators = byKey.entrySet().stream()
                .filter(entry -> isValidator(entry.getValue()))
                .map(entry -> node(entry.getKey(), entry.getValue()))
                .toList();
        if (validators.isEmpty()) {
            throw new InvalidInputException("no node of the pool is a validator");
        }
        return validators;
    }

    private static boolean isValidator(ObjectNode data) {
        return data.path("services").valueStream().anyMatch(service -> VALIDATOR.equals(service.asString("")));
    }

    private static GenesisNode node(String key, ObjectNode data) {
        JsonNode blsKey = data.path("blskey");
        if (!blsKey.isMissingNode() && !blsKey.isNull() && !blsKey.isString()) {
            throw new InvalidInputException("the blskey of node " + data.path("alias") + " is no text");
        }
        return new GenesisNode(
                data.path("alias").asString(""),
                key,
                data.path("client_ip").asString(""),
                data.path("client_port").asInt(0),
                Optional.of(blsKey).filter(JsonNode::isString).map(JsonNode::stringValue));
    }
}
