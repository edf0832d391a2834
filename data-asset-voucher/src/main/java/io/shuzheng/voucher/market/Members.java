package io.shuzheng.voucher.market;

import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import java.util.Optional;

/** The organisations that the bureau has let into the market, as its own wallet has them. */
public final class Members {

    private Members() {}

    /** The DID of whoever fills a role; empty as long as nobody does. */
    public static Optional<Did> find(WalletReader bureau, MarketRole role) {
        return bureau.find(Member.TYPE, role.code()).map(Member::did);
    }
}
