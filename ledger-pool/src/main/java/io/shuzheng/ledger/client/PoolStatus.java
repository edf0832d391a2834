package io.shuzheng.ledger.client;

import java.util.List;

/**
 * A client's view of the pool ledger.
 *
 * @param transactions how many transactions of the pool ledger are known
 * @param merkleRoot their Merkle root, Base58
 * @param nodes the names of the nodes that are asked, sorted
 */
public record PoolStatus(long transactions, String merkleRoot, List<String> nodes) {

    public PoolStatus {
        nodes = nodes.stream().sorted().toList();
    }
}
