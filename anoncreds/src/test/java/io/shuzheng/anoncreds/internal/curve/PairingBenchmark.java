package io.shuzheng.anoncreds.internal.curve;

import io.shuzheng.pairing.FixedG1Base;
import io.shuzheng.pairing.FixedG2Base;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.PairingTerm;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.pairing.PreparedG2;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** The curve BN254: pairings, and multiplication in each group. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PairingBenchmark {

    private final SecureRandom random = new SecureRandom();

    private BigInteger scalar;
    private G1Point g1;
    private G2Point g2;
    private GtElement gt;
    private FixedG1Base fixedG1;
    private FixedG2Base fixedG2;
    private List<PairingTerm> prepared;

    @Setup
    public void prepare() {
        scalar = Scalars.random(random);
        g1 = G1Point.random(random);
        g2 = G2Point.random(random);
        gt = Pairings.pair(g1, g2);
        fixedG1 = FixedG1Base.of(g1);
        fixedG2 = FixedG2Base.of(g2);
        prepared =
                List.of(new PairingTerm(g1, PreparedG2.of(g2)), new PairingTerm(g1.twice(), PreparedG2.of(g2.twice())));
    }

    @Benchmark
    public GtElement pairing() {
        return Pairings.pair(g1, g2);
    }

    @Benchmark
    public GtElement productOfTwoPairings() {
        return Pairings.product(List.of(PairingTerm.of(g1, g2), PairingTerm.of(g1, g2)));
    }

    @Benchmark
    public GtElement productOfTwoPreparedPairings() {
        return Pairings.product(prepared);
    }

    @Benchmark
    public PreparedG2 preparationOfG2() {
        return PreparedG2.of(g2);
    }

    @Benchmark
    public G1Point multiplicationInG1() {
        return g1.multiply(scalar);
    }

    @Benchmark
    public G1Point multiplicationOfFixedG1() {
        return fixedG1.multiply(scalar);
    }

    @Benchmark
    public G2Point multiplicationInG2() {
        return g2.multiply(scalar);
    }

    @Benchmark
    public G2Point multiplicationOfFixedG2() {
        return fixedG2.multiply(scalar);
    }

    @Benchmark
    public GtElement powerInGt() {
        return gt.power(scalar);
    }
}
