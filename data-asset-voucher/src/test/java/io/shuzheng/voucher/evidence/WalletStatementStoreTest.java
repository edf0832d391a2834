package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.log.StatementStoreContract;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class WalletStatementStoreTest extends StatementStoreContract {

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
    protected <T> T inTransaction(Function<StatementStore, T> function) {
        return wallet.execute(work -> function.apply(new WalletStatementStore(work)));
    }
}
