package io.shuzheng.ledger.embedded.internal.proof;

import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Snapshot;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.request.Ledger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The multi-signatures under snapshots of ledgers. Each is made when it is first asked for, and again when its time is more than
 * {@value #RENEWED_AFTER} seconds before the time that is asked for: clients take proofs that are up to 300 seconds older than that.
 *
 * <p>A signed time is one at which the ledger was as the snapshot says. For one thread.
 */
final class SignedSnapshots {

    private static final long RENEWED_AFTER = 120;

    /** How many are kept; the others would be made again. */
    private static final int MAXIMUM = 1_000;

    private final LedgerStore store;
    private final NodeSigner signer;
    private final Map<Place, MultiSignature> signatures = new LinkedHashMap<>();

    private record Place(Ledger ledger, long size) {}

    SignedSnapshots(LedgerStore store, NodeSigner signer) {
        this.store = store;
        this.signer = signer;
    }

    /**
     * The signature under a snapshot.
     *
     * @param time when the ledger was as the snapshot says, in seconds since 1970
     */
    MultiSignature sign(Ledger ledger, Snapshot snapshot, long time) {
        Place place = new Place(ledger, snapshot.size());
        Optional<MultiSignature> known = Optional.ofNullable(signatures.get(place))
                .filter(signature -> signature.value().timestamp() >= time - RENEWED_AFTER);
        return known.orElseGet(() -> keep(place, signer.sign(value(ledger, snapshot, time))));
    }

    private MultiSignatureValue value(Ledger ledger, Snapshot snapshot, long time) {
        Snapshot pool = store.snapshots(Ledger.POOL)
                .at(time)
                .orElseGet(() -> store.snapshots(Ledger.POOL).latest());
        return new MultiSignatureValue(
                ledger,
                snapshot.state().root(),
                pool.state().root(),
                store.ledger(ledger).rootAt(snapshot.size()),
                time);
    }

    private MultiSignature keep(Place place, MultiSignature signature) {
        signatures.remove(place);
        signatures.put(place, signature);
        if (signatures.size() > MAXIMUM) {
            signatures.remove(signatures.keySet().iterator().next());
        }
        return signature;
    }
}
