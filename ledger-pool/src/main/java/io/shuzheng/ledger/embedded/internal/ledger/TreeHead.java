package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.primitives.merkle.MerkleHash;

/**
 * What a ledger is at one moment.
 *
 * @param size the number of transactions
 * @param root the root of the Merkle tree over them
 */
public record TreeHead(long size, MerkleHash root) {}
