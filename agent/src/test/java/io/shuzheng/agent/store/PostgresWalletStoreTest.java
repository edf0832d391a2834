package io.shuzheng.agent.store;

import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = TestPostgres.URL, matches = "jdbc:.+")
class PostgresWalletStoreTest extends WalletStoreContract {

    @Override
    WalletStore openEmpty() throws SQLException {
        return TestWallets.open(TestPostgres.emptySchema(), TestWallets.KEY);
    }
}
