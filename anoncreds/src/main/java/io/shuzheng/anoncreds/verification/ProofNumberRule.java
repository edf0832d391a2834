package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.NonRevocationResponses;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@link Check#PROOF_NUMBERS}: sizes as an honest prover's responses have them, elements of the right group.
 *
 * <p>A response is a random number of the given size plus the challenge (256 bits) times a smaller number, so it has at most
 * one bit more.
 */
final class ProofNumberRule implements Rule {

    private static final int CHALLENGE_BITS = 256;
    private static final int E_BITS = 456 + 1;
    private static final int V_BITS = 3060 + 1;
    private static final int M_BITS = 593 + 1;
    private static final int M2_BITS = 2432 + 1;
    private static final int U_BITS = 592 + 1;
    private static final int R_BITS = 2128 + CHALLENGE_BITS + 1;
    private static final int ALPHA_BITS = 2787 + 1;

    private static final Set<String> SQUARES = Set.of("0", "1", "2", "3");
    private static final Set<String> SQUARES_AND_DELTA = Set.of("0", "1", "2", "3", "DELTA");

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.PROOF_NUMBERS);
        BigInteger challenge = dossier.presentation().proof().aggregated().challenge();
        if (challenge.signum() < 0 || challenge.bitLength() > CHALLENGE_BITS) {
            findings.fail(
                    CheckResult.PRESENTATION, Reason.NUMBER_OUT_OF_RANGE, "The challenge is not a number of 256 bits.");
        }
        dossier.credentials().forEach(credential -> judge(credential, findings));
        return findings.orPassed("Every number of the proof is of its size and in its range.");
    }

    private static void judge(PresentedCredential credential, Findings findings) {
        BigInteger n = credential.definition().primary().n();
        firstOutOfRange(credential.equality(), n)
                .ifPresent(name -> findings.fail(credential.subject(), Reason.NUMBER_OUT_OF_RANGE, outOfRange(name)));
        for (InequalityProof proof : credential.proof().primary().inequalities()) {
            judge(credential, proof, n, findings);
        }
        credential.proof().nonRevocation().ifPresent(proof -> {
            if (!responses(proof.responses()).allMatch(GroupOrderElement::isReduced)) {
                findings.fail(
                        credential.subject(),
                        Reason.NUMBER_OUT_OF_RANGE,
                        outOfRange("a response of the non-revocation proof"));
            }
        });
    }

    private static void judge(PresentedCredential credential, InequalityProof proof, BigInteger n, Findings findings) {
        boolean complete = proof.u().keySet().equals(SQUARES)
                && proof.r().keySet().equals(SQUARES_AND_DELTA)
                && proof.t().keySet().equals(SQUARES_AND_DELTA);
        if (!complete) {
            findings.fail(
                    credential.subject(),
                    Reason.NUMBERS_INCOMPLETE,
                    "A predicate proof does not consist of four squares and their difference.");
        } else {
            firstOutOfRange(proof, n)
                    .ifPresent(
                            name -> findings.fail(credential.subject(), Reason.NUMBER_OUT_OF_RANGE, outOfRange(name)));
        }
    }

    private static Optional<String> firstOutOfRange(EqualityProof proof, BigInteger n) {
        return Map.of(
                        "a_prime", isUnit(proof.aPrime(), n),
                        "e", isWithin(proof.e(), E_BITS),
                        "v", isWithin(proof.v(), V_BITS),
                        "m", areWithin(proof.m().values(), M_BITS),
                        "m2", isWithin(proof.m2(), M2_BITS))
                .entrySet()
                .stream()
                .filter(number -> !number.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> firstOutOfRange(InequalityProof proof, BigInteger n) {
        return Map.of(
                        "u", areWithin(proof.u().values(), U_BITS),
                        "r", areWithin(proof.r().values(), R_BITS),
                        "mj", isWithin(proof.mj(), M_BITS),
                        "alpha", isWithin(proof.alpha(), ALPHA_BITS),
                        "t", proof.t().values().stream().allMatch(t -> isUnit(t, n)))
                .entrySet()
                .stream()
                .filter(number -> !number.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Stream<GroupOrderElement> responses(NonRevocationResponses x) {
        return Stream.of(
                x.rho(),
                x.r(),
                x.rPrime(),
                x.rPrimePrime(),
                x.rPrimePrimePrime(),
                x.o(),
                x.oPrime(),
                x.m(),
                x.mPrime(),
                x.t(),
                x.tPrime(),
                x.s(),
                x.c());
    }

    private static boolean isWithin(BigInteger number, int bits) {
        return number.abs().bitLength() <= bits;
    }

    private static boolean areWithin(Collection<BigInteger> numbers, int bits) {
        return numbers.stream().allMatch(number -> isWithin(number, bits));
    }

    /** Whether the number is invertible modulo n and not 1 or -1. */
    private static boolean isUnit(BigInteger number, BigInteger n) {
        return number.compareTo(BigInteger.ONE) > 0
                && number.compareTo(n.subtract(BigInteger.ONE)) < 0
                && number.gcd(n).equals(BigInteger.ONE);
    }

    private static String outOfRange(String name) {
        return "The number " + name + " is out of its range.";
    }
}
