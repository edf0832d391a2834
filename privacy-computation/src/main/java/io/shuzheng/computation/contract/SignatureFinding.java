package io.shuzheng.computation.contract;

import io.shuzheng.evidence.statement.PartyDid;

/** What became of one party's signature. */
public record SignatureFinding(PartyDid party, Verdict verdict) {

    /** Whether a signature holds, and why not. */
    public enum Verdict {
        /** The party's key signed this contract. */
        VALID,
        /** The party has not signed. */
        MISSING,
        /** The key that the signature names was not the party's at that time. */
        KEY_UNKNOWN,
        /** The signature is not of that key over this contract. */
        INVALID
    }

    public boolean isValid() {
        return verdict == Verdict.VALID;
    }
}
