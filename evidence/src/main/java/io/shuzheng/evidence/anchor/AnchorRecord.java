package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.evidence.statement.PartyDid;

/**
 * What the ledger holds at a reference. An Indy ledger keeps of a raw attribute its SHA-256 only; that is what binds.
 *
 * @param log the DID whose attribute it is; the ledger lets nobody else write it
 * @param digest SHA-256 of the attribute's text, 64 lower-case hexadecimal digits; compare {@link AnchorBatch#digest()}
 * @param ledgerTime the transaction's time on the ledger, Unix seconds
 */
public record AnchorRecord(AnchorReference reference, PartyDid log, String digest, long ledgerTime) {

    public AnchorRecord {
        Hex.requireSha256(digest, "the digest of an anchor");
    }
}
