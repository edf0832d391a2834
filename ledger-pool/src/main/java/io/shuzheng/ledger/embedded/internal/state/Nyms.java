package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerRole;
import java.util.Optional;

/** The DIDs of the ledger, as the newest transaction left them. */
public final class Nyms {

    private final LedgerState state;

    public Nyms(LedgerStore store) {
        this.state = store.state(Ledger.DOMAIN);
    }

    /** What is known of a DID. */
    public Optional<Nym> find(String did) {
        return state.find(StateKey.ofNym(did)).map(value -> Nym.of(did, value.json()));
    }

    /** The role of a DID; nothing for an identity owner and for a DID that is not on the ledger. */
    public Optional<LedgerRole> roleOf(String did) {
        return find(did).flatMap(Nym::role);
    }

    /** Whether the owner of a DID is this one. */
    public boolean isOwner(String did, String candidate) {
        return find(did).flatMap(Nym::owner).filter(candidate::equals).isPresent();
    }
}
