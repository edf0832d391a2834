package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Arithmetic modulo a number of the size of an issuer's n, with exponents of the sizes of a presentation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ModularBenchmark {

    private static final long SEED = 4;
    private static final int N_BITS = 2050;
    private static final int ATTRIBUTE_BITS = 592;
    private static final int V_BITS = 3060;
    private static final int HIDDEN = 4;

    private Montgomery montgomery;
    private long[] a;
    private long[] b;
    private Modulus modulus;
    private BigInteger base;
    private BigInteger attribute;
    private BigInteger v;
    private FixedBase r;
    private FixedBase s;
    private List<FixedBase> hidden;

    @Setup
    public void prepare() {
        Random random = new Random(SEED);
        BigInteger n = TestModuli.odd(N_BITS, random);
        montgomery = new Montgomery(n);
        a = montgomery.enter(new BigInteger(N_BITS, random));
        b = montgomery.enter(new BigInteger(N_BITS, random));
        modulus = Modulus.of(n);
        base = new BigInteger(N_BITS, random).mod(n);
        attribute = new BigInteger(ATTRIBUTE_BITS, random).setBit(ATTRIBUTE_BITS - 1);
        v = new BigInteger(V_BITS, random).setBit(V_BITS - 1);
        PowerTables tables = new PowerTables(Long.MAX_VALUE, 0, Runnable::run);
        r = tables.fixedBase(modulus, base, ATTRIBUTE_BITS);
        s = tables.fixedBase(modulus, new BigInteger(N_BITS, random), V_BITS);
        hidden = IntStream.range(0, HIDDEN)
                .mapToObj(i -> tables.fixedBase(modulus, new BigInteger(N_BITS, random), ATTRIBUTE_BITS))
                .toList();
    }

    @Benchmark
    public long[] montgomeryMultiply() {
        long[] product = new long[montgomery.limbs()];
        montgomery.multiply(a, 0, b, product);
        return product;
    }

    @Benchmark
    public BigInteger modPowOfAttribute() {
        return base.modPow(attribute, modulus.value());
    }

    @Benchmark
    public BigInteger modPowOfV() {
        return base.modPow(v, modulus.value());
    }

    @Benchmark
    public BigInteger fixedBasePowerOfAttribute() {
        return r.power(attribute);
    }

    @Benchmark
    public BigInteger fixedBasePowerOfV() {
        return s.power(v);
    }

    /** What a presentation commits to: S^v and a power for each hidden attribute. */
    @Benchmark
    public BigInteger productOfFixedPowers() {
        ProductOfPowers product = modulus.product().times(s, v);
        hidden.forEach(each -> product.times(each, attribute));
        return product.value();
    }

    /** The same without tables. */
    @Benchmark
    public BigInteger productOfPlainPowers() {
        ProductOfPowers product = modulus.product().times(s.base(), v);
        hidden.forEach(each -> product.times(each.base(), attribute));
        return product.value();
    }

    @Benchmark
    public PowerTable tableOfAttributeBase() {
        return ((TableMaker) modulus).table(base, ATTRIBUTE_BITS);
    }

    @Benchmark
    public PowerTable tableOfS() {
        return ((TableMaker) modulus).table(base, V_BITS);
    }
}
