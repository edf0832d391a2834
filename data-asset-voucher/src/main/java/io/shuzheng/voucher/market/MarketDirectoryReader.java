package io.shuzheng.voucher.market;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import java.util.Optional;

/** Looks the market's organisations up on the ledger, knowing nothing but the bureau's DID. */
public final class MarketDirectoryReader {

    private final LedgerReader ledger;
    private final Did bureau;

    public MarketDirectoryReader(LedgerReader ledger, Did bureau) {
        this.ledger = ledger;
        this.bureau = bureau;
    }

    /**
     * The directory as it is on the ledger now; empty if the bureau has published none.
     *
     * @throws io.shuzheng.ledger.client.LedgerUnavailable if the ledger does not answer
     */
    public MarketDirectory read() {
        return ledger.attribute(LedgerDid.of(bureau.unqualified()), MarketDirectory.ATTRIBUTE)
                .map(MarketDirectory::parse)
                .orElseGet(() -> new MarketDirectory(Map.of()));
    }

    /**
     * The DID of a role.
     *
     * @throws InternalFailureException if nobody fills the role yet: the same question may be answered later
     */
    public Did require(MarketRole role) {
        return read().require(role);
    }

    /** Whether the connection is with the public DID of that role. */
    public boolean is(Connection peer, MarketRole role) {
        return read().find(role).equals(Optional.of(peer.theirDid()));
    }

    /**
     * Checks who a peer is.
     *
     * @throws InvalidInputException if the connection is not with the public DID of that role, or nobody fills it
     */
    public void requireIs(Connection peer, MarketRole role) {
        if (!is(peer, role)) {
            throw new InvalidInputException("this is taken from the " + role.code() + " only");
        }
    }
}
