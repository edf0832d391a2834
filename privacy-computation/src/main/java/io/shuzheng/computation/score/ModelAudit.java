package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.Algorithm;
import io.shuzheng.computation.internal.Members;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.computation.scorecard.Feature;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.primitives.SaltedDigest;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The regulator's look at a model. A model owner could send unit vectors for points: then the score, or the answer to "is the
 * score at least 600?", is a feature of the applicant. Nobody can see that during the protocol, because the points are
 * encrypted. Afterwards the owner has to open its commitment and every ciphertext, and then it shows.
 *
 * <p>{@link AuditCheck#NO_FEATURE_READ_OUT} is a rule of thumb: one feature's points spread over more than half of what all of
 * the provider's features spread over together. A subtler model passes it; the auditor, who has the scorecard in hand then,
 * judges.
 */
public final class ModelAudit {

    private ModelAudit() {}

    /**
     * Audits a version of a model.
     *
     * @param received what the provider received
     * @param opening what the owner shows
     * @param at when the owner signed, as evidence has it
     */
    public static AuditReport audit(EncryptedModel received, ModelOpening opening, ActorKeys keys, Instant at) {
        AuditFindings findings = new AuditFindings();
        SignedModelCommitment commitment = received.commitment();
        findings.add(AuditCheck.MODEL_SIGNED, commitment.isSigned(keys, at));
        Optional<Scorecard> scorecard = findings.open(
                AuditCheck.MODEL_OPENED,
                () -> scorecard(opening.opening(), commitment.commitment())
                        .filter(opened -> isVersion(opening.opening(), commitment.version())));
        findings.add(
                AuditCheck.LAYOUT_AGREED,
                scorecard
                        .map(opened -> hasLayout(opened, commitment.algorithm()))
                        .orElse(false));
        findings.add(
                AuditCheck.POINTS_ENCRYPTED,
                scorecard
                        .map(opened -> encrypts(received, opened, opening.randomness()))
                        .orElse(false));
        List<String> readOut = scorecard.map(ModelAudit::readOut).orElse(List.of());
        findings.add(
                AuditCheck.NO_FEATURE_READ_OUT, scorecard.isPresent() && readOut.isEmpty(), String.join(", ", readOut));
        return findings.report();
    }

    /** The scorecard of an opening, if the opening is the commitment's. */
    static Optional<Scorecard> scorecard(Opening opening, SaltedDigest commitment) {
        if (!opening.opens(commitment, PrivateScore.MODEL_DOMAIN)) {
            return Optional.empty();
        }
        return Optional.of(Scorecard.fromJson(members(opening).any("scorecard")));
    }

    private static boolean isVersion(Opening opening, String version) {
        return members(opening).string("version").equals(version);
    }

    private static Members members(Opening opening) {
        return Members.of(opening.value(), "a committed model", "version", "scorecard");
    }

    static boolean hasLayout(Scorecard scorecard, Algorithm algorithm) {
        return PrivateScore.algorithm(scorecard.layout()).equals(algorithm);
    }

    private static boolean encrypts(EncryptedModel received, Scorecard scorecard, List<BigInteger> randomness) {
        PaillierPublicKey key = received.key();
        List<Integer> points = scorecard.providerPoints();
        return points.size() == received.weights().size()
                && points.size() == randomness.size()
                && IntStream.range(0, points.size())
                        .allMatch(bin -> key.encrypt(
                                        key.encodeSigned(BigInteger.valueOf(points.get(bin))), randomness.get(bin))
                                .equals(received.weights().get(bin)));
    }

    /** The provider's features whose points spread over more than half of all. A provider of one feature hides nothing. */
    private static List<String> readOut(Scorecard scorecard) {
        List<Feature> features = scorecard.layout().provider().features();
        List<Integer> spreads = scorecard.providerSpreads();
        int all = spreads.stream().mapToInt(Integer::intValue).sum();
        return IntStream.range(0, features.size())
                .filter(i -> 2 * spreads.get(i) > all)
                .mapToObj(i -> features.get(i).name())
                .toList();
    }
}
