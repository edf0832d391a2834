package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A pool ledger of six transactions, of which a client knows the first four, and what honest nodes say of it. */
final class TestPool {

    /** How many transactions the client knows. */
    static final int KNOWN = 4;

    /** How many there are. */
    static final int ALL = 6;

    private final List<ObjectNode> transactions = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();

    TestPool() {
        genesis().text().lines().map(Json::parseObject).forEach(this::add);
        for (int number = KNOWN + 1; number <= ALL; number++) {
            ObjectNode changed = transactions.get(0).deepCopy();
            ((ObjectNode) changed.path("txnMetadata")).put("seqNo", number);
            ((ObjectNode) changed.path("txn").path("data").path("data")).put("client_port", number);
            add(changed);
        }
    }

    private void add(ObjectNode transaction) {
        transactions.add(transaction);
        tree.append(CanonicalMessagePack.encode(transaction));
    }

    private static Genesis genesis() {
        try (InputStream text = Genesis.class.getResourceAsStream("four-nodes.genesis")) {
            return Genesis.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the client knows. */
    PoolLedger known() {
        return PoolLedger.of(genesis());
    }

    /** Whether this is the whole ledger. */
    boolean isTruth(PoolLedger ledger) {
        return ledger.size() == ALL
                && ledger.root().equals(tree.root())
                && ledger.nodes().get(0).clientPort() == ALL;
    }

    /** An honest node's answer. */
    ObjectNode answer(ObjectNode question) {
        return question.path("op").asString("").equals("LEDGER_STATUS")
                ? consistencyProof()
                : transactions(
                        question.path("seqNoStart").asInt(),
                        question.path("seqNoEnd").asInt());
    }

    ObjectNode status(int size) {
        return message("LEDGER_STATUS")
                .put("txnSeqNo", size)
                .put("merkleRoot", tree.rootAt(size).base58());
    }

    /** A status of one length with the root of another. */
    ObjectNode statusOfRoot(int size, int sizeOfRoot) {
        return status(size).put("merkleRoot", tree.rootAt(sizeOfRoot).base58());
    }

    /** The transactions that the client knows. */
    List<ObjectNode> genesisTransactions() {
        return List.copyOf(transactions.subList(0, KNOWN));
    }

    ObjectNode consistencyProof() {
        return consistencyProof(KNOWN);
    }

    ObjectNode consistencyProof(int from) {
        ObjectNode proof = message("CONSISTENCY_PROOF")
                .put("seqNoStart", from)
                .put("seqNoEnd", ALL)
                .put("oldMerkleRoot", tree.rootAt(from).base58())
                .put("newMerkleRoot", tree.root().base58());
        tree.consistencyProof(from, ALL)
                .path()
                .forEach(hash -> proof.withArray("hashes").add(hash.base58()));
        return proof;
    }

    ObjectNode transactions(int from, int to) {
        ObjectNode answer = message("CATCHUP_REP");
        answer.putArray("consProof");
        for (int number = from; number <= to; number++) {
            answer.withObject("txns").set(Integer.toString(number), transactions.get(number - 1));
        }
        return answer;
    }

    private static ObjectNode message(String op) {
        return Json.object().put("op", op).put("ledgerId", 0);
    }
}
