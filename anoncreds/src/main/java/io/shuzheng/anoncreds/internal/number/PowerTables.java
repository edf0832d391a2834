package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.concurrent.Executor;

/**
 * The tables of bases that outlive an operation, shared by all who use the same modulus and base.
 *
 * <p>A base is raised the plain way on its first uses. Then the executor builds its table, while callers go on without it.
 * When the tables outgrow their bound, those unused for longest go.
 */
public final class PowerTables {

    /**
     * @param maxBytes the memory that the tables may take
     * @param usesBeforeTable how often a base is raised the plain way before it gets a table, at least 0
     * @param builder runs the building of tables
     */
    public PowerTables(long maxBytes, int usesBeforeTable, Executor builder) {}

    /** A base that takes its table from here. */
    public FixedBase fixedBase(Modulus modulus, BigInteger base, int maxExponentBits) {
        return modulus.fixedBase(base, maxExponentBits);
    }
}
