package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.pairing.FixedG2Base;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.PreparedG2;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A point in G2 of a public key or a proof. It prepares for pairings when it is first paired. After some multiplications it gets
 * a table, so that a key's first use does not wait for it.
 */
final class ReusedG2 {

    private static final int USES_WITHOUT_TABLE = 16;

    private final G2Point point;
    private final AtomicInteger uses = new AtomicInteger();
    private volatile Optional<FixedG2Base> table = Optional.empty();
    private volatile Optional<PreparedG2> prepared = Optional.empty();

    ReusedG2(G2Point point) {
        this.point = point;
    }

    G2Point point() {
        return point;
    }

    G2Point multiply(BigInteger scalar) {
        if (table.isEmpty() && uses.incrementAndGet() == USES_WITHOUT_TABLE) {
            table = Optional.of(FixedG2Base.of(point));
        }
        return table.map(fixed -> fixed.multiply(scalar)).orElseGet(() -> point.multiply(scalar));
    }

    PreparedG2 prepared() {
        if (prepared.isEmpty()) {
            prepared = Optional.of(PreparedG2.of(point));
        }
        return prepared.orElseThrow();
    }
}
