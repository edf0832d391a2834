package io.shuzheng.anoncreds.internal.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.proof.ProofSizes;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import io.shuzheng.anoncreds.internal.signature.Sizes;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** One inequality proof by itself, under a challenge that is given. */
class InequalityTests {

    private static final PublicKeyBases KEY = PublicKeyBases.of(
            TestObjects.credentialDefinition().primary(), new PowerTables(64 << 20, 2, Runnable::run));
    private static final RandomNumbers RANDOM = new RandomNumbers(new SecureRandom());

    private final InequalityProver prover = new InequalityProver(RANDOM);

    @Property(tries = 25)
    void whenPredicateHoldsThenProofRecomputesItsCommitmentsAndOtherwiseThereIsNone(
            @ForAll PredicateType type, @ForAll int bound, @ForAll int attribute) {
        Predicate predicate = new Predicate("a", type, bound);
        if (type.test(attribute, bound)) {
            assertThat(recomputesItsTaus(predicate, attribute, RANDOM.bits(Sizes.CHALLENGE)))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> commit(predicate, BigInteger.valueOf(attribute)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is not " + type.symbol());
        }
    }

    @Example
    void whenDifferenceHas32BitsThenProofRecomputesItsCommitments() {
        BigInteger challenge = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

        assertThat(recomputesItsTaus(
                        new Predicate("a", PredicateType.GE, Integer.MIN_VALUE), Integer.MAX_VALUE, challenge))
                .isTrue();
        assertThat(recomputesItsTaus(
                        new Predicate("a", PredicateType.LE, Integer.MAX_VALUE), Integer.MIN_VALUE, challenge))
                .isTrue();
    }

    @Example
    void whenAttributeIsNoIntegerOf32BitsThenThereIsNoProof() {
        Predicate predicate = new Predicate("a", PredicateType.GE, 0);

        assertThatThrownBy(() -> commit(predicate, BigInteger.ONE.shiftLeft(31)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the attribute a is not an integer of 32 bits");
    }

    private InequalityCommitment commit(Predicate predicate, BigInteger attribute) {
        return prover.commit(KEY, predicate, attribute, RANDOM.bits(ProofSizes.M_BLINDING));
    }

    private boolean recomputesItsTaus(Predicate predicate, int attribute, BigInteger challenge) {
        InequalityCommitment commitment = commit(predicate, BigInteger.valueOf(attribute));
        InequalityProof proof = commitment.respond(challenge);
        InequalityVerifier.check(KEY, proof);
        List<byte[]> recomputed = ProductOfPowers.values(InequalityVerifier.recompute(KEY, proof, challenge)).stream()
                .map(NumberHash::bytes)
                .toList();
        List<byte[]> committed = commitment.taus();
        boolean same = recomputed.size() == committed.size();
        for (int i = 0; same && i < committed.size(); i++) {
            same = java.util.Arrays.equals(recomputed.get(i), committed.get(i));
        }
        return same;
    }
}
