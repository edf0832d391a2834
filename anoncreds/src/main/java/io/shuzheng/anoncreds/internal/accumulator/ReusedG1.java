package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.pairing.FixedG1Base;
import io.shuzheng.pairing.G1Point;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A point of a public key in G1. After some multiplications it gets a table, so that a key's first use does not wait for it. */
final class ReusedG1 {

    private static final int USES_WITHOUT_TABLE = 16;

    private final G1Point point;
    private final AtomicInteger uses = new AtomicInteger();
    private volatile Optional<FixedG1Base> table = Optional.empty();

    ReusedG1(G1Point point) {
        this.point = point;
    }

    G1Point point() {
        return point;
    }

    G1Point multiply(BigInteger scalar) {
        if (table.isEmpty() && uses.incrementAndGet() == USES_WITHOUT_TABLE) {
            table = Optional.of(FixedG1Base.of(point));
        }
        return table.map(fixed -> fixed.multiply(scalar)).orElseGet(() -> point.multiply(scalar));
    }
}
