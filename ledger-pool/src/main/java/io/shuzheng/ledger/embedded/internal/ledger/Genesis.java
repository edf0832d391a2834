package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.ledger.proof.signature.BlsPublicKey;
import io.shuzheng.ledger.proof.signature.BlsSignature;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The transactions that a network begins with: its nodes, and its trustee. */
public final class Genesis {

    private Genesis() {}

    /**
     * Makes a network.
     *
     * @param nodes the nodes, in their order in the pool ledger; the trustee is named as the author of all of them, so no
     *     steward may change one
     * @param trusteeDid the first trustee's DID
     * @param trusteeKey the first trustee's key
     */
    public static List<LedgerEntry> create(List<GenesisNode> nodes, String trusteeDid, Ed25519PublicKey trusteeKey) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (GenesisNode node : nodes) {
            entries.add(entry(Ledger.POOL, nodeTransaction(node, trusteeDid, entries.size() + 1)));
        }
        entries.add(entry(Ledger.DOMAIN, trusteeTransaction(trusteeDid, trusteeKey)));
        return List.copyOf(entries);
    }

    /** The nodes that a network began with, in their order. */
    public static List<GenesisNode> nodes(TransactionLedger pool) {
        return transactions(pool).map(Genesis::nodeOf).toList();
    }

    private static Stream<StoredTransaction> transactions(TransactionLedger pool) {
        return LongStream.rangeClosed(1, pool.size())
                .mapToObj(pool::find)
                .flatMap(Optional::stream)
                .takeWhile(transaction -> transaction.time().isEmpty());
    }

    private static GenesisNode nodeOf(StoredTransaction transaction) {
        var data = transaction.data().path("data");
        return new GenesisNode(
                data.path("alias").asString(""),
                Ed25519PublicKey.fromBase58(transaction.data().path("dest").asString("")),
                data.path("client_ip").asString(""),
                data.path("client_port").asInt(0),
                blsKey(data));
    }

    private static Optional<GenesisNode.BlsKey> blsKey(JsonNode data) {
        return data.has("blskey")
                ? Optional.of(new GenesisNode.BlsKey(
                        BlsPublicKey.parse(data.path("blskey").asString("")),
                        BlsSignature.parse(data.path("blskey_pop").asString(""))))
                : Optional.empty();
    }

    /** The file that clients read: the transactions that the pool began with, one a line. */
    public static String file(TransactionLedger pool) {
        return transactions(pool)
                .map(transaction -> Json.write(transaction.toJson()) + "\n")
                .collect(Collectors.joining());
    }

    /** There is no traffic between nodes, but clients skip a node without node_ip and node_port. */
    private static StoredTransaction nodeTransaction(GenesisNode node, String trusteeDid, int number) {
        ObjectNode json = transaction(TransactionType.NODE, Optional.of(trusteeDid), idOf(node.alias()), number);
        ObjectNode data = (ObjectNode) json.path("txn").path("data");
        data.put("dest", node.key().base58());
        ObjectNode description = data.putObject("data").put("alias", node.alias());
        node.blsKey()
                .ifPresent(bls -> description
                        .put("blskey", bls.key().base58())
                        .put("blskey_pop", bls.possession().base58()));
        description
                .put("client_ip", node.host())
                .put("client_port", node.port())
                .put("node_ip", node.host())
                .put("node_port", node.port())
                .putArray("services")
                .add("VALIDATOR");
        return StoredTransaction.of(json);
    }

    private static StoredTransaction trusteeTransaction(String did, Ed25519PublicKey key) {
        ObjectNode json = transaction(TransactionType.NYM, Optional.empty(), idOf(did), 1);
        ((ObjectNode) json.path("txn").path("data"))
                .put("alias", "Trustee1")
                .put("dest", did)
                .put("role", LedgerRole.TRUSTEE.code())
                .put("verkey", key.base58());
        return StoredTransaction.of(json);
    }

    private static ObjectNode transaction(TransactionType type, Optional<String> author, String id, int number) {
        ObjectNode json = Json.object();
        json.putObject("reqSignature");
        ObjectNode payload = json.putObject("txn");
        payload.putObject("data");
        author.ifPresentOrElse(
                did -> payload.putObject("metadata").put("from", did), () -> payload.putObject("metadata"));
        payload.put("type", type.code());
        json.putObject("txnMetadata").put("seqNo", number).put("txnId", id);
        json.put("ver", "1");
        return json;
    }

    private static String idOf(String name) {
        return HexFormat.of().formatHex(Digests.sha256(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static LedgerEntry entry(Ledger ledger, StoredTransaction transaction) {
        return new LedgerEntry(ledger, transaction, Optional.empty());
    }
}
