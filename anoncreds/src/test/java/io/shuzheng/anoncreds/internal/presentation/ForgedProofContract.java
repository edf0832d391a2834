package io.shuzheng.anoncreds.internal.presentation;

import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.aggregated;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.equality;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.inequality;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.plus;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.with;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.withAPrime;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.Commitment;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way to cheat about signatures, the numbers of a proof, its challenge and the holder. */
abstract class ForgedProofContract extends ForgeryContract {

    @Test
    void whenNothingIsWrongThenProofIsValid() {
        Presentation honest = prover.present(
                DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                prover.honestSecond());

        assertThat(ENTERPRISE.verify(ENTERPRISE.request, honest)).isEqualTo(new ProofVerdict.Valid());
        assertThat(report(ENTERPRISE.request, honest).failures()).isEmpty();
    }

    @Test
    void whenSignatureIsForgedWithTrivialExponentThenItsResponseIsTooLarge() {
        refused(forged(), Finding.NUMBER_OUT_OF_RANGE);
    }

    /** Anybody can "sign" with e = 1, of which every number is its own root: no issuer's key is used. */
    static Presentation forged() {
        Map<String, AttributeValue> values = new HashMap<>(ENTERPRISE.first.values());
        values.put("name", AttributeValue.ofRaw("forged"));
        PrimarySignature signature = ENTERPRISE.issuer.signature(
                ENTERPRISE.definition, values, ENTERPRISE.linkSecret, BigInteger.ONE, BigInteger.ONE);
        Credential forged = new Credential(
                Enterprise.SCHEMA_ID,
                Enterprise.DEFINITION_ID,
                values,
                signature,
                ENTERPRISE.first.signatureCorrectnessProof(),
                Optional.empty());
        return JavaProofs.prover().present(ENTERPRISE.inputs(ENTERPRISE.request, forged, ENTERPRISE.second));
    }

    @Test
    void whenCommitmentIsTrivialOrNotAUnitThenItIsRefused() {
        BigInteger factor = TestCredentials.N.gcd(
                io.shuzheng.anoncreds.TestObjects.privateKey().p().shiftLeft(1).add(BigInteger.ONE));
        for (BigInteger bad : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.ONE.negate(),
                TestCredentials.N.subtract(BigInteger.ONE),
                TestCredentials.N,
                TestCredentials.N.add(BigInteger.TWO),
                factor)) {
            refused(equality(ENTERPRISE.presentation, p -> withAPrime(p, bad)), Finding.NOT_A_UNIT);
            for (String name : List.of("0", "1", "2", "3", "DELTA")) {
                refused(
                        inequality(
                                ENTERPRISE.presentation,
                                p -> new InequalityProof(
                                        p.u(), p.r(), p.mj(), p.alpha(), with(p.t(), name, bad), p.predicate())),
                        Finding.NOT_A_UNIT);
            }
        }
    }

    /** Adding a multiple of the group's order leaves the challenge right. */
    @Test
    void whenResponseIsOversizedThenItIsRefused() {
        for (BigInteger huge : List.of(
                TestCredentials.ORDER.shiftLeft(1100),
                TestCredentials.ORDER.shiftLeft(1100).negate())) {
            refused(
                    equality(ENTERPRISE.presentation, p -> with(p, p.e().add(huge), p.v(), p.m(), p.m2())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    equality(ENTERPRISE.presentation, p -> with(p, p.e(), p.v().add(huge), p.m(), p.m2())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    equality(ENTERPRISE.presentation, p -> with(p, p.e(), p.v(), p.m(), p.m2().add(huge))),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    equality(ENTERPRISE.presentation, p -> with(p, p.e(), p.v(), plus(p.m(), "city", huge), p.m2())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    inequality(
                            ENTERPRISE.presentation,
                            p -> new InequalityProof(
                                    plus(p.u(), "3", huge), p.r(), p.mj(), p.alpha(), p.t(), p.predicate())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    inequality(
                            ENTERPRISE.presentation,
                            p -> new InequalityProof(
                                    p.u(), plus(p.r(), "DELTA", huge), p.mj(), p.alpha(), p.t(), p.predicate())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    inequality(
                            ENTERPRISE.presentation,
                            p -> new InequalityProof(
                                    p.u(), p.r(), p.mj(), p.alpha().add(huge), p.t(), p.predicate())),
                    Finding.NUMBER_OUT_OF_RANGE);
        }
    }

    @Test
    void whenChallengeIsNoHashThenItIsRefused() {
        for (BigInteger challenge : List.of(BigInteger.ONE.negate(), BigInteger.ONE.shiftLeft(256))) {
            refused(
                    aggregated(ENTERPRISE.presentation, a -> new AggregatedProof(challenge, a.commitments())),
                    Finding.NUMBER_OUT_OF_RANGE);
        }
        refused(
                aggregated(ENTERPRISE.presentation, a -> new AggregatedProof(BigInteger.ZERO, a.commitments())),
                Finding.CHALLENGE_DIFFERS);
    }

    @Test
    void whenCredentialsAreOfDifferentLinkSecretsThenTheyAreRefused() {
        LinkSecret foreign = LinkSecret.of(BigInteger.valueOf(42));
        Credential borrowed = ENTERPRISE.sign("borrowed", foreign);

        refused(
                prover.present(
                        DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                        DishonestProver.parts(
                                prover.equality(borrowed.signature(), borrowed, Set.of("city", "since"), foreign))),
                Finding.LINK_SECRETS_DIFFER);
    }

    @Test
    void whenProofIsReplayedForAnotherNonceThenChallengeDiffers() {
        refused(Enterprise.request(new Nonce(BigInteger.TEN), 500), ENTERPRISE.presentation, Finding.CHALLENGE_DIFFERS);
    }

    @Test
    void whenChallengeIsHashedFromOtherCommitmentsThenTheyAreRefused() {
        refused(
                aggregated(
                        ENTERPRISE.presentation,
                        a -> new AggregatedProof(a.challenge(), a.commitments().subList(1, 7))),
                Finding.COMMITMENTS_DIFFER);
        refused(
                aggregated(ENTERPRISE.presentation, a -> {
                    List<Commitment> reordered = new ArrayList<>(a.commitments());
                    Collections.swap(reordered, 0, 1);
                    return new AggregatedProof(a.challenge(), reordered);
                }),
                Finding.COMMITMENTS_DIFFER);
    }

    /** Without a challenge that binds it, every proof can be simulated. */
    @Test
    void whenChallengeIsChosenThenItDiffers() {
        refused(
                prover.present(
                        a -> new AggregatedProof(BigInteger.TEN, a.commitments()),
                        DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                        prover.honestSecond()),
                Finding.CHALLENGE_DIFFERS);
    }
}
