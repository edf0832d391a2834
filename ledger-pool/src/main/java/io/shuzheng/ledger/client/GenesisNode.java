package io.shuzheng.ledger.client;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of a network, as a NODE transaction of the pool ledger names it.
 *
 * @param alias its name
 * @param verkey its Ed25519 public key, 32 bytes in Base58, from which its transport key follows
 * @param clientHost where clients connect to: host or address
 * @param clientPort 1 to 65535
 * @param blsKey the key that its state proofs are checked with, if it gives any
 */
public record GenesisNode(String alias, String verkey, String clientHost, int clientPort, Optional<String> blsKey) {

    private static final int KEY_SIZE = 32;
    private static final int HIGHEST_PORT = 65_535;

    public GenesisNode {
        if (alias.isEmpty() || clientHost.isEmpty()) {
            throw new InvalidInputException("a genesis node lacks its alias or client_ip");
        }
        if (Base58.decode(verkey, KEY_SIZE).length != KEY_SIZE) {
            throw new InvalidInputException("genesis node " + alias + ": dest is no key of 32 bytes");
        }
        if (clientPort < 1 || clientPort > HIGHEST_PORT) {
            throw new InvalidInputException("genesis node " + alias + ": client_port is " + clientPort);
        }
    }

    static GenesisNode parse(ObjectNode transaction) {
        JsonNode txn = transaction.path("txn");
        JsonNode data = txn.path("data").path("data");
        requireNodeTransaction(transaction);
        return new GenesisNode(
                text(data, "alias"),
                text(txn.path("data"), "dest"),
                text(data, "client_ip"),
                data.path("client_port").isInt() ? data.path("client_port").intValue() : 0,
                Optional.of(data.path("blskey")).filter(JsonNode::isString).map(JsonNode::stringValue));
    }

    /** What Indy's clients want to see in a genesis transaction, used or not: some break if it is missing. */
    private static void requireNodeTransaction(ObjectNode transaction) {
        JsonNode txn = transaction.path("txn");
        JsonNode data = txn.path("data").path("data");
        if (!text(txn, "type").equals("0")) {
            throw new InvalidInputException("a pool's genesis holds NODE transactions (type 0) only");
        }
        requireThat(transaction.path("reqSignature").isObject(), "reqSignature");
        requireThat(transaction.path("txnMetadata").isObject(), "txnMetadata");
        requireThat(transaction.path("ver").isString(), "ver");
        requireThat(txn.path("metadata").path("from").isString(), "txn.metadata.from");
        requireThat(data.path("node_ip").isString() && data.path("node_port").isInt(), "node_ip and node_port");
        requireThat(data.path("services").isArray(), "services");
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).isString() ? object.path(name).stringValue() : "";
    }

    private static void requireThat(boolean present, String member) {
        if (!present) {
            throw new InvalidInputException("a genesis transaction lacks " + member);
        }
    }
}
