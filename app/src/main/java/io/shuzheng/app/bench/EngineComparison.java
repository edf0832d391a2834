package io.shuzheng.app.bench;

/**
 * How long one operation takes each engine.
 *
 * @param operation its name
 * @param nativeMs milliseconds of the native engine
 * @param javaMs milliseconds of the Java engine
 */
record EngineComparison(String operation, double nativeMs, double javaMs) {

    private static final double HUNDREDTHS = 100.0;

    /** The same work by both engines. */
    record Runs(Durations ofNative, Durations ofJava) {}

    static EngineComparison ofMedians(String operation, Runs runs) {
        return new EngineComparison(
                operation, runs.ofNative().median(), runs.ofJava().median());
    }

    /** For work whose time is left to chance, as the search for primes is. */
    static EngineComparison ofMeans(String operation, Runs runs) {
        return new EngineComparison(
                operation, runs.ofNative().mean(), runs.ofJava().mean());
    }

    /** How many times as fast the Java engine is, to two digits after the point. */
    double ratio() {
        return Math.round(nativeMs / javaMs * HUNDREDTHS) / HUNDREDTHS;
    }
}
