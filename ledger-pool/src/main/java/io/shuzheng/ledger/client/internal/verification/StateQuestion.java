package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.request.Ledger;
import java.util.OptionalLong;

/** What a request asks of the state, where one key and its value are all that the answer consists of. */
final class StateQuestion {

    private final Ledger ledger;
    private final byte[] key;
    private final OptionalLong time;
    private final StateClaim claim;

    /**
     * A question.
     *
     * @param ledger the ledger whose state it is
     * @param key the key, as it is in the trie
     * @param time the time that is asked for, in seconds since 1970; none for now
     * @param claim what the answer says of the key
     */
    StateQuestion(Ledger ledger, byte[] key, OptionalLong time, StateClaim claim) {
        this.ledger = ledger;
        this.key = key.clone();
        this.time = time;
        this.claim = claim;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The key; not to be changed. */
    byte[] key() {
        return key;
    }

    OptionalLong time() {
        return time;
    }

    StateClaim claim() {
        return claim;
    }
}
