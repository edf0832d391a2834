package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.paillier.PaillierCiphertext;
import io.shuzheng.computation.paillier.PaillierPrivateKey;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.computation.scorecard.Scorecard;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that the bank ever receives is one ciphertext. These tests show that it tells nothing of the features or the score. */
class BankViewTest {

    private static final int SAMPLES = 20_000;
    private static final int BUCKETS = 16;

    private final Scorecard scorecard = TestCredit.scorecard();
    private final CreditApplicant worst = applicant(Comparator.naturalOrder());
    private final CreditApplicant best = applicant(Comparator.reverseOrder());

    private CreditApplicant applicant(Comparator<Integer> order) {
        return TestCredit.data().applicants().stream()
                .min(Comparator.comparing(applicant -> scorecard.score(applicant.values()), order))
                .orElseThrow();
    }

    /** By enumeration: over all of the provider's coins the answer is every element of the group exactly once. */
    @Test
    void whenEveryMaskAndRandomnessIsDrawnThenAnswersCoverTheGroupEvenlyForAnyFeatures() {
        PaillierPublicKey key = TestPaillierKeys.tiny().publicKey();
        List<PaillierCiphertext> weights =
                encrypt(TestPaillierKeys.tiny(), List.of(3, 17, 0, 34), TestRandom.seeded(1));
        for (List<Integer> bins : List.of(List.of(0, 2), List.of(0, 3), List.of(1, 2), List.of(1, 3))) {
            List<BigInteger> answers = below(35)
                    .flatMap(mask -> below(35)
                            .filter(rho -> rho.gcd(key.n()).equals(BigInteger.ONE))
                            .map(rho -> MaskedDotProduct.of(weights, bins, TestRandom.scripted(6, mask, rho))))
                    .map(masked -> masked.answer().value())
                    .toList();
            Set<BigInteger> group = new HashSet<>(below(35 * 35)
                    .filter(value -> value.gcd(key.n()).equals(BigInteger.ONE))
                    .toList());
            assertThat(answers).hasSize(840).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(group);
        }
    }

    /** At full size: for each view under one applicant there are coins that give the same view under the other. */
    @Test
    void whenApplicantIsAnotherThenSomeCoinsGiveTheBankTheVerySameView() {
        PaillierPrivateKey key = TestPaillierKeys.real();
        BigInteger n = key.publicKey().n();
        List<PaillierCiphertext> weights = TestScore.published().weights();
        List<Integer> low = bins(worst);
        List<Integer> high = bins(best);
        SecureRandom random = TestRandom.seeded(2);
        BigInteger mask = key.publicKey().randomPlaintext(random);
        BigInteger rho = key.publicKey().randomPlaintext(random);

        BigInteger points =
                BigInteger.valueOf(scorecard.providerPart(worst.values()) - scorecard.providerPart(best.values()));
        BigInteger otherMask = mask.add(points).mod(n);
        BigInteger otherRho = rho.multiply(randomness(key, weights, low))
                .multiply(randomness(key, weights, high).modInverse(n))
                .mod(n);

        PaillierCiphertext view = MaskedDotProduct.of(weights, low, TestRandom.scripted(2048, mask, rho))
                .answer();
        PaillierCiphertext otherView = MaskedDotProduct.of(
                        weights, high, TestRandom.scripted(2048, otherMask, otherRho))
                .answer();
        assertThat(points).isNotZero();
        assertThat(otherMask).isNotEqualTo(mask);
        assertThat(otherView).isEqualTo(view);
    }

    @Test
    void whenScoresDifferThenSampledViewsComeFromOneDistribution() {
        PaillierPrivateKey key = TestPaillierKeys.small();
        List<PaillierCiphertext> weights = encrypt(key, scorecard.providerPoints(), TestRandom.seeded(3));
        for (ToIntFunction<PaillierCiphertext> statistic : statistics(key)) {
            long[] low = histogram(weights, bins(worst), statistic, TestRandom.seeded(4));
            long[] high = histogram(weights, bins(best), statistic, TestRandom.seeded(5));
            assertThat(ChiSquare.of(low, high)).isLessThan(ChiSquare.CRITICAL_15);
        }
    }

    /** The test above can fail: masks that are not much longer than scores are told apart. */
    @Test
    void whenMaskIsTooShortThenTheSameTestTellsTheScoresApart() {
        PaillierPrivateKey key = TestPaillierKeys.small();
        List<PaillierCiphertext> weights = encrypt(key, scorecard.providerPoints(), TestRandom.seeded(3));
        SecureRandom random = TestRandom.seeded(6);
        long[] low = shortMaskHistogram(key, weights, bins(worst), random);
        long[] high = shortMaskHistogram(key, weights, bins(best), random);
        assertThat(ChiSquare.of(low, high)).isGreaterThan(10 * ChiSquare.CRITICAL_15);
    }

    private static long[] shortMaskHistogram(
            PaillierPrivateKey key, List<PaillierCiphertext> weights, List<Integer> bins, SecureRandom random) {
        long[] histogram = new long[BUCKETS];
        for (int i = 0; i < SAMPLES; i++) {
            BigInteger mask = BigInteger.valueOf(1_000 + random.nextInt(3_000));
            PaillierCiphertext answer = MaskedDotProduct.of(
                            weights,
                            bins,
                            TestRandom.scripted(27, mask, BigInteger.valueOf(random.nextInt(10_000) + 1)))
                    .answer();
            histogram[key.decrypt(answer).intValueExact() * BUCKETS / 5_000]++;
        }
        return histogram;
    }

    @Test
    void whenAnswerIsDividedByWhatItWasMadeFromThenItsRandomnessIsNew() {
        List<PaillierCiphertext> weights = TestScore.published().weights();
        BigInteger n = TestScore.published().key().n();
        MaskedDotProduct masked = MaskedDotProduct.of(weights, bins(best), TestRandom.seeded(7));
        BigInteger product = bins(best).stream()
                .map(bin -> weights.get(bin).value())
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).mod(n));
        // without re-randomising, the bank would find 1 for the right features and for no others
        assertThat(masked.answer().value().multiply(product.modInverse(n)).mod(n))
                .isNotEqualTo(BigInteger.ONE);
    }

    private List<ToIntFunction<PaillierCiphertext>> statistics(PaillierPrivateKey key) {
        BigInteger n = key.publicKey().n();
        BigInteger buckets = BigInteger.valueOf(BUCKETS);
        return List.of(
                answer -> key.decrypt(answer).multiply(buckets).divide(n).intValue(),
                answer -> key.decrypt(answer).mod(buckets).intValue(),
                answer -> answer.value().mod(buckets).intValue(),
                answer -> answer.value().multiply(buckets).divide(n.multiply(n)).intValue());
    }

    private static long[] histogram(
            List<PaillierCiphertext> weights,
            List<Integer> bins,
            ToIntFunction<PaillierCiphertext> statistic,
            SecureRandom random) {
        long[] histogram = new long[BUCKETS];
        for (int i = 0; i < SAMPLES; i++) {
            histogram[
                    statistic.applyAsInt(
                            MaskedDotProduct.of(weights, bins, random).answer())]++;
        }
        return histogram;
    }

    private List<Integer> bins(CreditApplicant applicant) {
        return scorecard.layout().provider().activeBins(applicant.values());
    }

    private static BigInteger randomness(PaillierPrivateKey key, List<PaillierCiphertext> weights, List<Integer> bins) {
        return bins.stream()
                .map(bin -> key.randomnessOf(weights.get(bin)))
                .reduce(
                        BigInteger.ONE,
                        (a, b) -> a.multiply(b).mod(key.publicKey().n()));
    }

    private static List<PaillierCiphertext> encrypt(PaillierPrivateKey key, List<Integer> points, SecureRandom random) {
        return points.stream()
                .map(BigInteger::valueOf)
                .map(value -> key.encrypt(value.mod(key.publicKey().n()), random))
                .toList();
    }

    private static Stream<BigInteger> below(int bound) {
        return IntStream.range(0, bound).mapToObj(BigInteger::valueOf);
    }
}
