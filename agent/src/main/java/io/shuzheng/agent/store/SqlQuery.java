package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads rows; must not write, commit or close. */
@FunctionalInterface
public interface SqlQuery<R> {

    R read(Connection connection) throws SQLException;
}
