package io.shuzheng.anoncreds.engine;

import io.shuzheng.primitives.InvalidInputException;
import java.security.SecureRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What the Java engine works with.
 *
 * @param random the source of all its randomness, keys and nonces included
 * @param executor builds tables in the background, and helps in the search for primes and with tails
 * @param parallelism how many threads such work may use, 1 or more
 * @param primaryTableBytes the memory, in bytes, for tables of credential definitions; about 4 MB serve one of five attributes
 * @param revocationTableBytes the memory, in bytes, for tables of revocation keys
 * @param usesBeforeTable after how many powers a base gets a table, 0 or more: a key that is seen once is not worth one
 */
public record JavaEngineSettings(
        SecureRandom random,
        Executor executor,
        int parallelism,
        long primaryTableBytes,
        long revocationTableBytes,
        int usesBeforeTable) {

    private static final long PRIMARY_TABLE_BYTES = 128L << 20;
    private static final long REVOCATION_TABLE_BYTES = 64L << 20;
    /** Measured on two cores: with fewer, tables take the second core from a key's first uses; with more, later uses go without. */
    private static final int USES_BEFORE_TABLE = 4;

    private static final long IDLE_SECONDS = 10;

    public JavaEngineSettings {
        if (parallelism < 1 || primaryTableBytes < 0 || revocationTableBytes < 0 || usesBeforeTable < 0) {
            throw new InvalidInputException("an engine needs a thread, and bounds that are not negative");
        }
    }

    /** A new secure random, a thread a core that ends when it is idle, 128 MiB and 64 MiB for tables. */
    public static JavaEngineSettings standard() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new JavaEngineSettings(
                new SecureRandom(),
                daemons(cores),
                cores,
                PRIMARY_TABLE_BYTES,
                REVOCATION_TABLE_BYTES,
                USES_BEFORE_TABLE);
    }

    private static ExecutorService daemons(int threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "anoncreds");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
