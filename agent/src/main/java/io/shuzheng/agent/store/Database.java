package io.shuzheng.agent.store;

import java.sql.Connection;

/** The database under a wallet. */
interface Database extends AutoCloseable {

    /** A read transaction; its connection sees one state of the database from its first read on. */
    interface Snapshot extends AutoCloseable {

        Connection connection();

        @Override
        void close();
    }

    SqlDialect dialect();

    Snapshot snapshot();

    /**
     * Runs the work in a serialisable transaction that is durable on return.
     *
     * @throws WriteConflictException if it ran against another transaction and may be tried again
     * @throws StoreFailureException if the database fails
     */
    void commit(TransactionParticipant work);

    /** As {@link #commit}, for work whose statements each lock what they change and depend on nothing read before. */
    void update(TransactionParticipant work);

    @Override
    void close();
}
