package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.TestPostgres;
import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.WalletStore;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = TestPostgres.URL, matches = "jdbc:.+")
class PostgresDurableQueueTest extends DurableQueueContract {

    @Override
    WalletStore openEmpty() throws SQLException {
        return TestWallets.open(TestPostgres.emptySchema(), TestWallets.KEY);
    }
}
