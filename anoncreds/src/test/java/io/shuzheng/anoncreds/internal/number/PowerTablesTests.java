package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PowerTablesTests {

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger EXPONENT = TestModuli.ones(200);
    private static final long MUCH = 10_000_000;

    private final Modulus modulus = TestModuli.plain();
    private final Queue<Runnable> builds = new ArrayDeque<>();

    @Test
    void whenBaseIsUsedOftenEnoughThenItsTableIsBuiltElsewhere() {
        PowerTables tables = new PowerTables(MUCH, 2, builds::add);
        FixedBase base = tables.fixedBase(modulus, THREE, 200);
        raise(base);
        raise(base);
        assertThat(builds).isEmpty();
        raise(base);
        raise(base);
        assertThat(builds).hasSize(1);
        assertThat(tables.hits()).isZero();
        builds.remove().run();
        raise(base);
        raise(tables.fixedBase(TestModuli.plain(), modulus.value().add(THREE), 200));
        assertThat(tables.hits()).isEqualTo(2);
        assertThat(tables.misses()).isEqualTo(4);
        assertThat(builds).isEmpty();
    }

    @Test
    void whenModulusBaseOrSizeDiffersThenSoDoesTheTable() {
        PowerTables tables = new PowerTables(MUCH, 0, Runnable::run);
        for (FixedBase base : List.of(
                tables.fixedBase(modulus, THREE, 200),
                tables.fixedBase(TestModuli.factored(), THREE, 200),
                tables.fixedBase(modulus, BigInteger.TWO, 200),
                tables.fixedBase(modulus, THREE, 400))) {
            long before = tables.bytes();
            raise(base);
            assertThat(tables.bytes()).isGreaterThan(before);
        }
        assertThat(tables.hits()).isEqualTo(4);
    }

    @Test
    void whenTablesOutgrowTheBoundThenTheLeastRecentlyUsedGoes() {
        long one = ((TableMaker) modulus).tableBytes(200);
        long bound = 2 * one + 4096;
        PowerTables tables = new PowerTables(bound, 0, Runnable::run);
        FixedBase first = tables.fixedBase(modulus, BigInteger.TWO, 200);
        FixedBase second = tables.fixedBase(modulus, THREE, 200);
        FixedBase third = tables.fixedBase(modulus, BigInteger.TEN, 200);
        raise(first);
        raise(second);
        raise(first);
        raise(third);
        assertThat(tables.bytes()).isBetween(2 * one, bound);
        assertThat(tables.misses()).isZero();
        raise(first);
        raise(third);
        long kept = tables.bytes();
        raise(second);
        assertThat(tables.bytes()).isEqualTo(kept).isLessThanOrEqualTo(bound);
    }

    @Test
    void whenManyBasesAreSeenOnceThenTheirCountersStayWithinTheBound() {
        PowerTables tables = new PowerTables(1_000_000, 100, Runnable::run);
        for (int i = 2; i < 3000; i++) {
            tables.fixedBase(modulus, BigInteger.valueOf(i), 10).power(BigInteger.ONE);
        }
        assertThat(tables.bytes()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void whenTableWouldBeTooLargeThenTheBaseStaysPlain() {
        PowerTables tables = new PowerTables(1000, 0, builds::add);
        raise(tables.fixedBase(modulus, THREE, 200));
        assertThat(builds).isEmpty();
        assertThat(tables.bytes()).isZero();
    }

    @Test
    void whenEvictedWhileItIsBuiltThenTheTableIsNotCounted() {
        long one = ((TableMaker) modulus).tableBytes(200);
        PowerTables tables = new PowerTables(one + 1500, 0, builds::add);
        raise(tables.fixedBase(modulus, THREE, 200));
        raise(tables.fixedBase(modulus, BigInteger.TEN, 200));
        builds.forEach(Runnable::run);
        assertThat(tables.bytes()).isLessThanOrEqualTo(one + 1500);
    }

    @Test
    void whenExecutorRefusesThenTheBaseStaysPlainAndAsksAgain() {
        List<Runnable> asked = new ArrayList<>();
        PowerTables tables = new PowerTables(MUCH, 1, build -> {
            asked.add(build);
            throw new RejectedExecutionException();
        });
        FixedBase base = tables.fixedBase(modulus, THREE, 200);
        for (int i = 0; i < 6; i++) {
            raise(base);
        }
        assertThat(asked).hasSizeGreaterThan(1);
        assertThat(tables.hits()).isZero();
    }

    @Test
    void whenManyThreadsRaiseOneBaseThenAllAreRight() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            PowerTables tables = new PowerTables(MUCH, 3, threads);
            List<Future<?>> raised = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                raised.add(threads.submit(() -> raise(tables.fixedBase(modulus, THREE, 200))));
            }
            for (Future<?> future : raised) {
                future.get();
            }
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                raise(tables.fixedBase(modulus, THREE, 200));
                return tables.hits() > 0;
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whenSizeOfExponentsIsOutOfRangeThenItIsRefused() {
        PowerTables tables = new PowerTables(MUCH, 3, Runnable::run);
        for (int bits : new int[] {-1, 0, Exponents.MAX_TABLE_BITS + 1}) {
            assertThatThrownBy(() -> tables.fixedBase(modulus, THREE, bits))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> modulus.fixedBase(THREE, bits)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void raise(FixedBase base) {
        assertThat(base.power(EXPONENT))
                .isEqualTo(base.base().modPow(EXPONENT, TestModuli.plain().value()));
    }
}
