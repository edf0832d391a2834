package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One ledger: its transactions in order, and the Merkle tree over them. For one thread. */
public final class TransactionLedger {

    /** As text: parsed transactions would take several times the memory, and few are read again. */
    private final List<byte[]> transactions = new ArrayList<>();

    private final MerkleTree tree = new MerkleTree();

    /**
     * Appends a transaction.
     *
     * @throws IllegalArgumentException if its number is not the next one
     */
    public void append(StoredTransaction transaction) {
        if (transaction.sequenceNumber() != size() + 1) {
            throw new IllegalArgumentException(transaction + " cannot follow number " + size());
        }
        transactions.add(transaction.compact());
        tree.append(transaction.leaf());
    }

    /** The number of transactions. */
    public long size() {
        return transactions.size();
    }

    /** The transaction of a number, from 1. */
    public Optional<StoredTransaction> find(long sequenceNumber) {
        if (sequenceNumber < 1 || sequenceNumber > size()) {
            return Optional.empty();
        }
        return Optional.of(
                StoredTransaction.of(Json.parseObject(transactions.get(Math.toIntExact(sequenceNumber - 1)))));
    }

    /** The compact JSON of the transaction of a number from 1 to the size; not to be changed. */
    public byte[] compact(long sequenceNumber) {
        return transactions.get(Math.toIntExact(sequenceNumber - 1));
    }

    /** The size and root of now. */
    public TreeHead head() {
        return new TreeHead(size(), tree.root());
    }

    /** The root of the tree of the first transactions. */
    public MerkleHash rootAt(long size) {
        return tree.rootAt(size);
    }

    /** The hashes that prove that the tree of {@code from} transactions is the beginning of that of {@code to}. */
    public List<String> consistencyPath(long from, long to) {
        return base58(tree.consistencyProof(from, to).path());
    }

    /**
     * Adds a transaction's proof to its JSON: {@code rootHash} of the tree of the first {@code treeSize} transactions, and
     * {@code auditPath}, from the bottom up.
     */
    public ObjectNode withProof(StoredTransaction transaction, long treeSize) {
        ObjectNode json = transaction.toJson();
        json.put("rootHash", tree.rootAt(treeSize).base58());
        base58(tree.inclusionProof(transaction.sequenceNumber() - 1, treeSize).path())
                .forEach(json.putArray("auditPath")::add);
        return json;
    }

    private static List<String> base58(List<MerkleHash> path) {
        return path.stream().map(MerkleHash::base58).toList();
    }
}
