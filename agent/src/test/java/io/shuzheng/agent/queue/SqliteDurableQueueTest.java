package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.WalletStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDurableQueueTest extends DurableQueueContract {

    @TempDir
    Path folder;

    @Override
    WalletStore openEmpty() {
        return TestWallets.open(folder.resolve("wallet.db"));
    }
}
