package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.paillier.PaillierCiphertext;
import io.shuzheng.computation.paillier.PaillierPrivateKey;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.FeatureValues;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the provider and the receiver see. */
class OtherViewsTest {

    private static final int SAMPLES = 20_000;
    private static final int BUCKETS = 16;

    private final CreditApplicant applicant = TestCredit.data().applicants().get(0);

    /** What the provider has is the encrypted model and the contract: the bank's features reach it as a salted digest only. */
    @Test
    void whenOnlyTheBanksFeaturesChangeThenScoreChangesAndNothingThatTheProviderSeesOrSends() {
        TestScore one = TestScore.of("application-1", applicant.values(), TestScore.model(), 11)
                .finished();
        TestScore two = TestScore.of("application-1", withAmount(applicant.values(), 18_000), TestScore.model(), 11)
                .finished();
        assertThat(score(one)).isNotEqualTo(score(two));
        assertThat(one.network.view(TestScore.LOGISTICS)).isEmpty();
        assertThat(two.network.view(TestScore.LOGISTICS)).isEmpty();
        assertThat(one.network.view(TestScore.BANK).get(0).toJson())
                .isEqualTo(two.network.view(TestScore.BANK).get(0).toJson());
        assertThat(mask(one).toJson()).isEqualTo(mask(two).toJson());
    }

    @Test
    void whenPointsDifferThenSampledCiphertextsComeFromOneDistribution() {
        PaillierPrivateKey key = TestPaillierKeys.small();
        BigInteger buckets = BigInteger.valueOf(BUCKETS);
        List<ToIntFunction<PaillierCiphertext>> statistics = List.of(
                weight -> weight.value().mod(buckets).intValue(),
                weight -> weight.value()
                        .multiply(buckets)
                        .divide(key.publicKey().n().pow(2))
                        .intValue(),
                weight -> weight.value()
                        .mod(key.publicKey().n())
                        .multiply(buckets)
                        .divide(key.publicKey().n())
                        .intValue());
        for (ToIntFunction<PaillierCiphertext> statistic : statistics) {
            long[] none = histogram(key, 0, statistic, TestRandom.seeded(8));
            long[] many = histogram(key, 900, statistic, TestRandom.seeded(9));
            assertThat(ChiSquare.of(none, many)).isLessThan(ChiSquare.CRITICAL_15);
        }
    }

    private static long[] histogram(
            PaillierPrivateKey key, int points, ToIntFunction<PaillierCiphertext> statistic, SecureRandom random) {
        long[] histogram = new long[BUCKETS];
        for (int i = 0; i < SAMPLES; i++) {
            histogram[statistic.applyAsInt(key.encrypt(BigInteger.valueOf(points), random))]++;
        }
        return histogram;
    }

    /** By enumeration: what the receiver adds depends on the score alone, not on how features make it up. */
    @Test
    void whenScoresAreEqualThenReceiverSeesTheSamePairsOfShares() {
        PaillierPrivateKey key = TestPaillierKeys.tiny();
        List<PaillierCiphertext> weights = List.of(4, 1, 2, 5).stream()
                .map(points -> key.encrypt(BigInteger.valueOf(points), TestRandom.seeded(points)))
                .toList();
        Set<String> sixAsFourAndTwo = pairs(key, weights, List.of(0, 2));
        Set<String> sixAsOneAndFive = pairs(key, weights, List.of(1, 3));
        Set<String> nine = pairs(key, weights, List.of(0, 3));
        assertThat(sixAsFourAndTwo).hasSize(35).isEqualTo(sixAsOneAndFive).isNotEqualTo(nine);
    }

    private static Set<String> pairs(PaillierPrivateKey key, List<PaillierCiphertext> weights, List<Integer> bins) {
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, 35).forEach(mask -> {
            MaskedDotProduct masked = MaskedDotProduct.of(
                    weights, bins, TestRandom.scripted(6, BigInteger.valueOf(mask), BigInteger.TWO));
            pairs.add(masked.share() + " " + key.decrypt(masked.answer()));
        });
        return pairs;
    }

    @Test
    void whenTheSameApplicantIsScoredTwiceThenNothingOnTheWireIsTheSame() {
        TestScore one = TestScore.of("application-1", applicant.values(), TestScore.model(), 21)
                .finished();
        TestScore two = TestScore.of("application-1", applicant.values(), TestScore.model(), 23)
                .finished();
        assertThat(score(one)).isEqualTo(score(two));
        Set<String> first = strings(one);
        first.retainAll(strings(two));
        assertThat(first).allMatch(text -> text.startsWith("did:") || text.startsWith("urn:") || isPublic(text));
    }

    private static boolean isPublic(String text) {
        return text.equals("computation-of-application-1")
                || text.equals(TestScore.published().toJson().get("modulus").stringValue());
    }

    /** All strings in all messages of a run. */
    private static Set<String> strings(TestScore score) {
        Set<String> strings = new HashSet<>();
        for (PartyMessage message : score.network.view(TestScore.BANK)) {
            message.toJson().findValues("ciphertext").forEach(node -> strings.add(node.stringValue()));
        }
        for (PartyMessage message : score.network.view(TestScore.CENTRE)) {
            for (String name :
                    List.of("share", "salt", "signed_commitment", "modulus", "party", "computation_id", "domain")) {
                message.toJson().findValues(name).forEach(node -> strings.add(node.stringValue()));
            }
        }
        assertThat(strings).hasSizeGreaterThan(9);
        return strings;
    }

    private static int score(TestScore score) {
        return score.network
                .run(TestScore.CENTRE)
                .result()
                .orElseThrow()
                .outputs()
                .get(PrivateScore.SCORE_OUTPUT);
    }

    private static PartyMessage mask(TestScore score) {
        return score.network.view(TestScore.CENTRE).stream()
                .filter(message -> message.type().equals(PrivateScore.MASK_SHARE))
                .findFirst()
                .orElseThrow();
    }

    private static FeatureValues withAmount(FeatureValues values, int amount) {
        Map<String, FeatureValue> changed = new TreeMap<>();
        values.names().forEach(name -> changed.put(name, values.find(name).orElseThrow()));
        changed.put("credit_amount", new FeatureValue.Quantity(amount));
        return FeatureValues.of(changed);
    }
}
