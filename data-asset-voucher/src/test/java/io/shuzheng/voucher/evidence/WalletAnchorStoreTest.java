package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.anchor.AnchorStore;
import io.shuzheng.evidence.anchor.AnchorStoreContract;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class WalletAnchorStoreTest extends AnchorStoreContract {

    @TempDir
    Path folder;

    private WalletStore wallet;

    @BeforeEach
    void openWallet() {
        wallet = TestWallet.open(folder.resolve("wallet.db"));
    }

    @AfterEach
    void closeWallet() {
        wallet.close();
    }

    @Override
    protected <T> T inTransaction(Function<AnchorStore, T> function) {
        return wallet.execute(work -> function.apply(new WalletAnchorStore(work)));
    }
}
