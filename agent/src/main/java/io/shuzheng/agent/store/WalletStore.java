package io.shuzheng.agent.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** An agent's wallet: encrypted records, and rows of other modules, changed by units of work. */
public final class WalletStore implements AutoCloseable {

    /** How often a unit of work runs before its conflicts are reported. */
    public static final int MOST_RUNS = 12;

    private static final List<Migration> OWN =
            List.of(Migration.resource(WalletStore.class, "wallet", 1, "V1__wallet.sql"));
    private static final String KEYS = "keys";

    private final Database database;
    private final WalletCipher cipher;
    private final Clock clock;
    private final SecureRandom random;

    private WalletStore(Database database, WalletCipher cipher, Clock clock, SecureRandom random) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Opens a wallet, and makes it where the database is empty.
     *
     * @param modules the tables of the modules that keep rows beside the records
     * @throws WalletRefusedException if the key is wrong, the file in use, or the content not ours
     * @throws StoreFailureException if the database fails
     */
    public static WalletStore open(
            DatabaseLocation location, WalletKey key, List<Migration> modules, Clock clock, SecureRandom random) {
        Database database = database(location);
        try {
            List<Migration> migrations = new ArrayList<>(OWN);
            migrations.addAll(modules);
            database.update(new Migrator(database.dialect(), migrations));
            WalletCipher cipher = WalletKeys.open(keyEnvelope(database, key, random), key);
            return new WalletStore(database, cipher, clock, random);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database database(DatabaseLocation location) {
        if (location instanceof DatabaseLocation.PostgresServer server) {
            return PostgresDatabase.open(server.jdbcUrl(), server.user(), server.password(), server.connections());
        }
        return SqliteDatabase.open(((DatabaseLocation.SqliteFile) location).file());
    }

    private static String keyEnvelope(Database database, WalletKey key, SecureRandom random) {
        List<String> envelope = new ArrayList<>();
        database.update(connection -> {
            String read = "SELECT content FROM wallet WHERE name = ?";
            if (Sql.first(connection, read, row -> true, KEYS).isEmpty()) {
                Sql.update(
                        connection,
                        "INSERT INTO wallet (name, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        KEYS,
                        WalletKeys.create(key, random));
            }
            Sql.first(connection, read, row -> row.getString(1), KEYS).ifPresent(envelope::add);
        });
        return envelope.get(0);
    }

    /**
     * Runs the function and commits what it wrote; runs it again while its commit conflicts with another.
     *
     * @throws WriteConflictException after {@value #MOST_RUNS} runs
     * @throws StoreFailureException if the database fails
     */
    public <T> T execute(Function<UnitOfWork, T> function) {
        for (int run = 1; ; run++) {
            try (BufferedUnitOfWork work = begin()) {
                T result = function.apply(work);
                work.commit();
                return result;
            } catch (WriteConflictException e) {
                if (run == MOST_RUNS) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #execute}, for a function without a result. */
    public void run(Consumer<UnitOfWork> function) {
        execute(work -> {
            function.accept(work);
            return true;
        });
    }

    /** Reads one snapshot. */
    public <T> T read(Function<WalletReader, T> function) {
        try (BufferedUnitOfWork work = begin()) {
            return function.apply(work);
        }
    }

    /**
     * Runs SQL at once in a transaction of its own, which need not be repeatable: claims of rows, clean-up.
     *
     * @throws StoreFailureException if the database fails
     */
    public void update(TransactionParticipant statements) {
        database.update(statements);
    }

    public SqlDialect dialect() {
        return database.dialect();
    }

    /** Encrypts rows of other modules under this wallet's keys. */
    public WalletCipher cipher() {
        return cipher;
    }

    @Override
    public void close() {
        database.close();
    }

    private BufferedUnitOfWork begin() {
        return new BufferedUnitOfWork(database, cipher, clock, random);
    }
}
