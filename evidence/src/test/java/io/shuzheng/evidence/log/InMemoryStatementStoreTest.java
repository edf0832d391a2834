package io.shuzheng.evidence.log;

import java.util.function.Function;

class InMemoryStatementStoreTest extends StatementStoreContract {

    private final InMemoryDatabase database = new InMemoryDatabase();

    @Override
    protected <T> T inTransaction(Function<StatementStore, T> work) {
        return database.inTransaction(work);
    }
}
