package io.shuzheng.voucher.market;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.RequestSigner;

/**
 * The ledger, for reading by anybody and for writing as somebody.
 *
 * @param pool the connection to the network
 * @param ids numbers the requests of this process
 */
public record LedgerAccess(IndyPool pool, RequestIds ids) {

    /** Reads the ledger. */
    public LedgerReader reader() {
        return new LedgerReader(pool, ids);
    }

    /** Writes to the ledger as this signer. */
    public LedgerWriter writer(RequestSigner signer) {
        return new LedgerWriter(pool, ids, signer);
    }
}
