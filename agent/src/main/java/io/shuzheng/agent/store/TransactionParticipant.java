package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes rows of a module's own tables in the transaction that commits a unit of work.
 *
 * <p>It runs while the database's write lock is held, so it should be short: plain SQL, no cryptography, no I/O. What
 * it decides on, it reads itself on the same connection. It may throw {@link WriteConflictException} to have the unit
 * of work run again, or any other exception to have it fail; either way nothing of the unit is kept. It must not
 * commit, roll back or close.
 */
@FunctionalInterface
public interface TransactionParticipant {

    void write(Connection connection) throws SQLException;
}
