package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.PoolStatus;
import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The pool ledger as far as a client knows it, from its first transaction on: who the nodes are. Immutable. */
public final class PoolLedger {

    private final List<ObjectNode> transactions;
    private final MerkleHash root;
    private final List<GenesisNode> nodes;

    private PoolLedger(List<ObjectNode> transactions) {
        MerkleTree tree = new MerkleTree();
        transactions.forEach(transaction -> tree.append(CanonicalMessagePack.encode(transaction)));
        this.transactions = List.copyOf(transactions);
        this.root = tree.root();
        this.nodes = NodeTransactions.validators(transactions);
    }

    /**
     * What the genesis says.
     *
     * @throws InvalidInputException if it makes no node a validator, or a transaction cannot be read
     */
    public static PoolLedger of(Genesis genesis) {
        return new PoolLedger(genesis.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Json::parseObject)
                .toList());
    }

    /**
     * This ledger with the transactions that follow.
     *
     * @throws InvalidInputException if no validator is left, or a transaction cannot be read
     */
    PoolLedger with(List<ObjectNode> more) {
        List<ObjectNode> all = new ArrayList<>(transactions);
        all.addAll(more);
        return new PoolLedger(all);
    }

    /** The number of transactions. */
    public long size() {
        return transactions.size();
    }

    /** The Merkle root of the transactions. */
    public MerkleHash root() {
        return root;
    }

    /** The validators. */
    public List<GenesisNode> nodes() {
        return nodes;
    }

    /** How many of them have to agree. */
    public Quorum quorum() {
        return new Quorum(nodes.size());
    }

    /** The client's view, for its user. */
    public PoolStatus status() {
        return new PoolStatus(
                size(), root.base58(), nodes.stream().map(GenesisNode::alias).toList());
    }
}
