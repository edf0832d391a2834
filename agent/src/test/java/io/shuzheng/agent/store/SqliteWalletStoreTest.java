package io.shuzheng.agent.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteWalletStoreTest extends WalletStoreContract {

    @TempDir
    Path folder;

    @Override
    WalletStore openEmpty() {
        return TestWallets.open(folder.resolve("wallet.db"));
    }
}
