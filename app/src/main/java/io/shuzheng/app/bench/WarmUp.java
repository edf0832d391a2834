package io.shuzheng.app.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Does work before it is measured, until the JVM has compiled what the work goes through. */
final class WarmUp {

    /** Nobody waits for longer, even if the JVM never stops to compile. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    /** A round is warm if less than one part in so many of its time was taken by the compiler. */
    private static final int COMPILED = 50;

    private final LongSupplier nanoseconds;
    private final LongSupplier compilerMilliseconds;

    /**
     * A warm-up.
     *
     * @param nanoseconds a time that only grows
     * @param compilerMilliseconds what the compiler has taken in all
     */
    WarmUp(LongSupplier nanoseconds, LongSupplier compilerMilliseconds) {
        this.nanoseconds = nanoseconds;
        this.compilerMilliseconds = compilerMilliseconds;
    }

    /** By this JVM's clock and compiler. */
    static WarmUp ofJvm() {
        Optional<CompilationMXBean> compiler = Optional.ofNullable(ManagementFactory.getCompilationMXBean())
                .filter(CompilationMXBean::isCompilationTimeMonitoringSupported);
        return new WarmUp(
                System::nanoTime,
                () -> compiler.map(CompilationMXBean::getTotalCompilationTime).orElse(0L));
    }

    /** Does a round of work, and again until a round is warm or 30 seconds are over. */
    void with(Runnable round) {
        long start = nanoseconds.getAsLong();
        boolean warm = false;
        while (!warm && nanoseconds.getAsLong() - start < LONGEST) {
            warm = isWarm(round);
        }
    }

    private boolean isWarm(Runnable round) {
        long start = nanoseconds.getAsLong();
        long compiled = compilerMilliseconds.getAsLong();
        round.run();
        long compiling = TimeUnit.MILLISECONDS.toNanos(compilerMilliseconds.getAsLong() - compiled);
        return COMPILED * compiling < nanoseconds.getAsLong() - start;
    }
}
