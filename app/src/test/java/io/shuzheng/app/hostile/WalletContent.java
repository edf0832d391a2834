package io.shuzheng.app.hostile;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a wallet file holds, table by table, as digests of its encrypted rows: equal if and only if no row changed. */
public final class WalletContent {

    private WalletContent() {}

    /** All rows of all tables but those named. */
    public static Map<String, Set<String>> of(Path wallet, String... except) throws SQLException {
        Map<String, Set<String>> content = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + wallet)) {
            for (String table : tables(connection)) {
                if (!List.of(except).contains(table)) {
                    content.put(table, rows(connection, table));
                }
            }
        }
        return content;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Set<String> rows(Connection connection, String table) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            while (found.next()) {
                ByteArrayOutputStream row = new ByteArrayOutputStream();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object value = found.getObject(i);
                    byte[] bytes = value instanceof byte[] blob
                            ? blob
                            : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                    row.writeBytes(Digests.sha256(bytes));
                }
                rows.add(Base64Url.encode(Digests.sha256(row.toByteArray())));
            }
        }
        return rows;
    }
}
