package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.state.LedgerStore;

/**
 * What a request is checked against.
 *
 * @param store the ledger with all that was written before
 * @param time the time that the transaction would get, in seconds since 1970
 */
record WriteContext(LedgerStore store, long time) {}
