package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.NonRevocationResponses;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.TestIssuer;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier.Statement;
import io.shuzheng.anoncreds.internal.proof.ProofPart;
import io.shuzheng.anoncreds.internal.proof.RecomputedPart;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The proof of non-revocation without the presentation around it: the verifier finds the prover's values, or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembershipProofTests {

    private static final List<String> RESPONSES = List.of(
            "rho",
            "r",
            "r_prime",
            "r_prime_prime",
            "r_prime_prime_prime",
            "o",
            "o_prime",
            "m",
            "m_prime",
            "t",
            "t_prime",
            "s",
            "c");
    private static final List<String> COMMITMENTS_IN_G1 = List.of("e", "d", "a", "g");
    private static final List<String> COMMITMENTS_IN_G2 = List.of("w", "s", "u");

    private static final BigInteger M2_BLINDING = BigInteger.ONE.shiftLeft(2432).subtract(BigInteger.TEN);
    private static final BigInteger CHALLENGE = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.TWO);

    private final AnonCredsEngine java = AnonCredsEngines.javaEngine();
    private final RevocationKeyCache keys = new RevocationKeyCache(1 << 26);
    private final SecureRandom random = new SecureRandom();
    private final RevocationPublicKey key =
            TestObjects.credentialDefinition().revocation().orElseThrow();
    private TestIssuer issuer;
    private Credential credential;
    private CredentialRevocationState state;
    private ProofPart<NonRevocationProof> part;
    private NonRevocationProof proof;

    @BeforeAll
    void prove(@TempDir Path tails) {
        issuer = new TestIssuer(java, tails);
        credential = issuer.issue(TestObjects.linkSecret(), TestIssuer.enterprise("x", "1"), 2);
        state = issuer.state(credential);
        part = commit(state);
        proof = part.respond(CHALLENGE);
    }

    @Test
    void whenWitnessIsOfTheListThenVerifierFindsTheProversValues() {
        RecomputedPart recomputed = recompute(statement(), proof);

        assertThat(recomputed.taus()).usingRecursiveComparison().isEqualTo(part.taus());
        assertThat(recomputed.commitments()).usingRecursiveComparison().isEqualTo(part.commitments());
        assertThat(part.taus()).hasSize(8);
        assertThat(part.commitments()).hasSize(7);
    }

    @Test
    void whenProofHasAnsweredThenItDoesNotAnswerAgain() {
        assertThatThrownBy(() -> part.respond(BigInteger.ONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenResponseOfTheLegacyFormIsGivenThenItChangesNothing() {
        NonRevocationProof withM2 = withResponse("m2", BigInteger.ONE);

        assertThat(differing(recompute(statement(), withM2))).isEmpty();
    }

    @Test
    void whenResponseIsAnotherThenEquationsWithItDiffer() {
        Map<String, Set<Integer>> equations = Map.ofEntries(
                Map.entry("rho", Set.of(1, 3)),
                Map.entry("r", Set.of(3, 4, 5, 7, 8)),
                Map.entry("r_prime", Set.of(4)),
                Map.entry("r_prime_prime", Set.of(6, 7)),
                Map.entry("r_prime_prime_prime", Set.of(8)),
                Map.entry("o", Set.of(1)),
                Map.entry("o_prime", Set.of(5)),
                Map.entry("m", Set.of(2, 3)),
                Map.entry("m_prime", Set.of(6, 7)),
                Map.entry("t", Set.of(2)),
                Map.entry("t_prime", Set.of(6)),
                Map.entry("s", Set.of(3)),
                Map.entry("c", Set.of(2, 3)));
        for (String name : RESPONSES) {
            assertThat(differing(recompute(statement(), withResponse(name, BigInteger.ONE))))
                    .as(name)
                    .isEqualTo(equations.get(name));
        }
    }

    @Test
    void whenContextOrChallengeIsAnotherThenValuesDiffer() {
        MembershipVerifier verifier = new MembershipVerifier(keys);
        BigInteger m2 = m2Response();

        assertThat(differing(verifier.recompute(statement(), proof, m2.add(BigInteger.ONE), CHALLENGE)))
                .containsExactly(3);
        assertThat(differing(verifier.recompute(statement(), proof, m2, CHALLENGE.subtract(BigInteger.ONE))))
                .containsExactlyInAnyOrder(1, 3, 4, 5, 7, 8);
        assertThat(differing(verifier.recompute(statement(), proof, m2.add(Scalars.ORDER), CHALLENGE)))
                .isEmpty();
    }

    @Test
    void whenCommitmentIsAnotherPointThenValuesDiffer() {
        for (String name : COMMITMENTS_IN_G1) {
            assertThat(differing(recompute(
                            statement(),
                            withCommitment(
                                    name,
                                    CurveElements.text(G1Point.random(random)).text()))))
                    .as(name)
                    .isNotEmpty();
        }
        for (String name : COMMITMENTS_IN_G2) {
            assertThat(differing(recompute(
                            statement(),
                            withCommitment(
                                    name,
                                    CurveElements.text(G2Point.random(random)).text()))))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void whenStatementIsAnotherThenValuesDiffer() {
        PairingValue z = statement().accumulatorKey();
        PairingValue otherZ = CurveElements.text(CurveElements.gt(z).power(BigInteger.TWO));
        PointG2 otherAccumulator = CurveElements.text(G2Point.random(random));

        assertThat(differing(recompute(new Statement(key, otherZ, state.accumulator()), proof)))
                .containsExactly(4);
        assertThat(differing(recompute(new Statement(key, z, otherAccumulator), proof)))
                .containsExactly(4);
        assertThat(differing(recompute(new Statement(key, z, TestPoints.INFINITY_G2), proof)))
                .containsExactly(4);
    }

    @Test
    void whenResponseIsNotReducedThenItIsRefusedByName() {
        for (String name : RESPONSES) {
            assertThatThrownBy(() -> recompute(statement(), withResponse(name, Scalars.ORDER)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("response " + name + " is not below the order of the groups");
        }
    }

    @Test
    void whenCommitmentIsInfinityThenItIsRefusedByName() {
        for (String name : COMMITMENTS_IN_G1) {
            assertRefused(name, TestPoints.INFINITY_G1.text(), "infinity");
        }
        for (String name : COMMITMENTS_IN_G2) {
            assertRefused(name, TestPoints.INFINITY_G2.text(), "infinity");
        }
    }

    @Test
    void whenCommitmentIsNotInItsGroupThenItIsRefusedByName() {
        for (String name : COMMITMENTS_IN_G1) {
            assertRefused(name, TestPoints.OFF_CURVE.text(), "on the curve");
        }
        for (String name : COMMITMENTS_IN_G2) {
            assertRefused(name, TestPoints.OFF_TWIST.text(), "on the twist");
            assertRefused(name, TestPoints.OUTSIDE_G2.text(), "in the subgroup");
        }
    }

    @Test
    void whenWitnessIsNotOfTheListThenValuesDiffer() {
        CredentialRevocationState other = new CredentialRevocationState(
                CurveElements.text(G2Point.random(random)), state.accumulator(), state.timestamp());
        ProofPart<NonRevocationProof> forged = commit(other);

        assertThat(differing(recompute(statement(), forged.respond(CHALLENGE)), forged.taus()))
                .containsExactly(4);
    }

    @Test
    void whenWitnessIsOutsideTheGroupThenItIsNotProvedWith() {
        CredentialRevocationState marked =
                new CredentialRevocationState(TestPoints.OUTSIDE_G2, state.accumulator(), state.timestamp());

        assertThatThrownBy(() -> commit(marked))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("witness omega");
    }

    @Test
    void whenTwoProofsAreMadeThenTheyShareNothing() {
        NonRevocationProof second = commit(state).respond(CHALLENGE);

        assertThat(values(second)).doesNotContainAnyElementsOf(values(proof));
    }

    private void assertRefused(String commitment, String text, String reason) {
        assertThatThrownBy(() -> recompute(statement(), withCommitment(commitment, text)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("commitment " + commitment.toUpperCase(Locale.ROOT) + ": ")
                .hasMessageContaining(reason);
    }

    private ProofPart<NonRevocationProof> commit(CredentialRevocationState with) {
        return new MembershipProver(random, keys)
                .commit(key, credential.revocation().orElseThrow().signature(), with, M2_BLINDING);
    }

    private Statement statement() {
        return new Statement(key, issuer.registryDefinition().accumulatorKey(), state.accumulator());
    }

    private BigInteger m2Response() {
        return M2_BLINDING.add(CHALLENGE.multiply(credential.signature().m2()));
    }

    private RecomputedPart recompute(Statement statement, NonRevocationProof given) {
        return new MembershipVerifier(keys).recompute(statement, given, m2Response(), CHALLENGE);
    }

    private Set<Integer> differing(RecomputedPart recomputed) {
        return differing(recomputed, part.taus());
    }

    /** The numbers of the equations that differ, from 1. */
    private static Set<Integer> differing(RecomputedPart recomputed, List<byte[]> committed) {
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < committed.size(); i++) {
            if (!Arrays.equals(recomputed.taus().get(i), committed.get(i))) {
                differing.add(i + 1);
            }
        }
        return Set.copyOf(differing);
    }

    private NonRevocationProof withResponse(String name, BigInteger added) {
        ObjectNode json = proof.responses().toJson();
        BigInteger value =
                json.has(name) ? new GroupOrderElement(json.get(name).stringValue()).value() : BigInteger.ZERO;
        json.put(name, value.add(added).toString(16));
        return new NonRevocationProof(NonRevocationResponses.read(input(json)), proof.commitments());
    }

    private NonRevocationProof withCommitment(String name, String text) {
        ObjectNode json = proof.commitments().toJson();
        json.put(name, text);
        return new NonRevocationProof(proof.responses(), NonRevocationCommitments.read(input(json)));
    }

    private static JsonInput input(ObjectNode json) {
        return JsonInput.of("proof", Json.parse(json.toString()));
    }

    private static Set<String> values(NonRevocationProof of) {
        return of.toJson()
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }
}
