package io.shuzheng.ledger.embedded.internal.proof;

import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Snapshot;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.request.Ledger;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Proves what the ledgers' states are and were. There are proofs as long as the pool ledger publishes the signer's keys: it does so
 * from genesis on, but a ledger that began without keys has no proofs. For one thread.
 */
public final class StateProver {

    private final LedgerStore store;
    private final PublishedKeys published;
    private final SignedSnapshots signed;
    private final Clock clock;

    public StateProver(LedgerStore store, NodeSigner signer, Clock clock) {
        this.store = store;
        this.published = new PublishedKeys(store.ledger(Ledger.POOL), signer.publicKeys());
        this.signed = new SignedSnapshots(store, signer);
        this.clock = clock;
    }

    /**
     * The proof of what a ledger has for a key.
     *
     * @param time the time of the state, in seconds since 1970; nothing for now
     * @return nothing where there are no keys, or the time is too long ago
     */
    public Optional<StateProof> prove(Ledger ledger, StateKey key, OptionalLong time) {
        if (!published.areComplete()) {
            return Optional.empty();
        }
        return snapshot(ledger, time)
                .map(snapshot -> StateProof.of(
                        snapshot.state().prove(key.bytes()),
                        signed.sign(ledger, snapshot, Math.min(time.orElse(Long.MAX_VALUE), now()))));
    }

    private Optional<Snapshot> snapshot(Ledger ledger, OptionalLong time) {
        return time.isPresent()
                ? store.snapshots(ledger).at(time.getAsLong())
                : Optional.of(store.snapshots(ledger).latest());
    }

    /** The signature under a ledger's tree of now. */
    public Optional<MultiSignature> signature(Ledger ledger) {
        return published.areComplete()
                ? Optional.of(signed.sign(ledger, store.snapshots(ledger).latest(), now()))
                : Optional.empty();
    }

    /** Never before a transaction's time, whatever the clock says. */
    private long now() {
        return Math.max(store.lastTime(), clock.instant().getEpochSecond());
    }
}
