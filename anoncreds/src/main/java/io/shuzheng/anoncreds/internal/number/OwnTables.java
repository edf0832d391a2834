package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** Bases whose tables belong to nobody else and are built by whoever uses them. */
final class OwnTables {

    private static final int USES_BEFORE_TABLE = 2;

    private OwnTables() {}

    static <M extends Modulus & TableMaker> FixedBase fixedBase(M modulus, BigInteger base, int maxExponentBits) {
        int bits = Exponents.checkedBits(maxExponentBits);
        BigInteger reduced = modulus.reduce(base);
        CountedTable table = new CountedTable(USES_BEFORE_TABLE, () -> modulus.table(reduced, bits), Runnable::run);
        return new CountedBase(modulus, reduced, table::use);
    }
}
