package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one SQL statement with its values bound to the question marks; an empty {@code Optional} stands for NULL. */
public final class Sql {

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowMapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** Runs an INSERT, UPDATE or DELETE and returns how many rows it touched. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Runs one INSERT, UPDATE or DELETE for each list of values, prepared once. */
    public static void updateAll(Connection connection, String sql, List<List<Object>> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : values) {
                bind(statement, row.toArray());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Runs a SELECT, or a statement with RETURNING, and maps each row. */
    public static <R> List<R> list(Connection connection, String sql, RowMapper<R> mapper, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<R> result = new ArrayList<>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        }
    }

    /** Runs a SELECT and maps its first row, where there is one. */
    public static <R> Optional<R> first(Connection connection, String sql, RowMapper<R> mapper, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
    }
}
