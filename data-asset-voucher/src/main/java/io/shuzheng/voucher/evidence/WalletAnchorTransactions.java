package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.anchor.AnchorStore;
import io.shuzheng.evidence.anchor.AnchorTransactions;
import io.shuzheng.evidence.log.StatementStore;
import java.util.function.BiFunction;

/** Runs the anchor job's work in units of work of the bureau's wallet; it runs again where it conflicts with an append. */
public final class WalletAnchorTransactions implements AnchorTransactions {

    private final WalletStore store;

    public WalletAnchorTransactions(WalletStore store) {
        this.store = store;
    }

    @Override
    public <T> T run(BiFunction<StatementStore, AnchorStore, T> function) {
        return store.execute(work -> function.apply(new WalletStatementStore(work), new WalletAnchorStore(work)));
    }
}
