package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.proof.trie.StateTrie;

/**
 * What a ledger was from some time on, until the next one.
 *
 * @param time when it became so, in seconds since 1970; 0 for genesis
 * @param state its state
 * @param size the number of its transactions
 */
public record Snapshot(long time, StateTrie state, long size) {

    /** What a ledger is before anything is written to it. */
    static final Snapshot EMPTY = new Snapshot(0, StateTrie.EMPTY, 0);
}
