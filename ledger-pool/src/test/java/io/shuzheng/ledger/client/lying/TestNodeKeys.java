package io.shuzheng.ledger.client.lying;

import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of a test network.
 *
 * @param alias its name, from which its keys follow
 * @param port its port for clients
 */
record TestNodeKeys(String alias, int port) {

    Ed25519PrivateKey key() {
        String seed = "0".repeat(32 - alias.length()) + alias;
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed.getBytes(StandardCharsets.US_ASCII)));
    }

    BlsSecretKey blsKey() {
        return TestSigners.secret(alias);
    }

    /** Its NODE transaction. */
    ObjectNode transaction(long number) {
        ObjectNode json = Json.object();
        json.putObject("reqSignature");
        ObjectNode txn = json.putObject("txn");
        ObjectNode data = txn.putObject("data").put("dest", key().publicKey().base58());
        data.putObject("data")
                .put("alias", alias)
                .put("blskey", blsKey().publicKey().base58())
                .put("blskey_pop", blsKey().provePossession().base58())
                .put("client_ip", "127.0.0.1")
                .put("client_port", port)
                .put("node_ip", "127.0.0.1")
                .put("node_port", port)
                .putArray("services")
                .add("VALIDATOR");
        txn.putObject("metadata").put("from", "V4SGRU86Z58d6TV7PBUe6f");
        txn.put("type", "0");
        json.putObject("txnMetadata").put("seqNo", number).put("txnId", "node" + number);
        return json.put("ver", "1");
    }
}
