package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.ContractOutput;
import io.shuzheng.computation.scorecard.FeatureGroup;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.computation.scorecard.Indicator;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The regulator's look at one score: with everything opened, it repeats the computation in the clear and names what does not
 * fit. It finds a party that computed on other features or another model than it committed to, and an issued score that is
 * not the computed one. It learns the applicant's features, so it is made on cause.
 */
public final class ResultAudit {

    private final List<Indicator> indicators;

    /**
     * An audit.
     *
     * @param indicators that the provider offers
     */
    public ResultAudit(List<? extends Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /**
     * Repeats a computation.
     *
     * @throws InvalidInputException if the contract is not one of the private score
     */
    public AuditReport audit(AuditedResult result) {
        ComputationContract contract = result.contract();
        ScoreParties parties = ScoreParties.find(contract)
                .orElseThrow(() -> new InvalidInputException("the contract is not one of the private score"));
        AuditFindings findings = new AuditFindings();
        Optional<Scorecard> scorecard = findings.open(
                AuditCheck.MODEL_OPENED,
                () -> ModelAudit.scorecard(result.model(), commitment(contract, PrivateScore.MODEL_INPUT))
                        .filter(opened -> ModelAudit.hasLayout(opened, contract.algorithm())));
        Optional<FeatureValues> stated = findings.open(
                AuditCheck.STATED_FEATURES_OPENED,
                () -> scorecard.flatMap(opened -> features(
                        contract,
                        PrivateScore.STATED_FEATURES_INPUT,
                        result.statedFeatures(),
                        opened.layout().modelOwner())));
        Optional<FeatureValues> provided = findings.open(
                AuditCheck.PROVIDER_FEATURES_OPENED,
                () -> scorecard.flatMap(opened -> features(
                        contract,
                        PrivateScore.PROVIDER_FEATURES_INPUT,
                        result.providerFeatures(),
                        opened.layout().provider())));
        Optional<ShareValue> sum =
                findings.open(AuditCheck.MODEL_OWNER_SHARE_OPENED, () -> share(result, parties.modelOwner()));
        Optional<ShareValue> mask =
                findings.open(AuditCheck.PROVIDER_SHARE_OPENED, () -> share(result, parties.provider()));
        Optional<Integer> issued = Optional.ofNullable(result.outputs().get(PrivateScore.SCORE_OUTPUT));
        findings.add(
                AuditCheck.SHARES_ADD_UP,
                issued.isPresent() && addUp(sum, mask).equals(issued.map(BigInteger::valueOf)));
        findings.add(
                AuditCheck.SCORE_REPEATED,
                issued.isPresent()
                        && scorecard
                                .flatMap(card -> stated.flatMap(own ->
                                        provided.map(other -> card.modelOwnerPart(own) + card.providerPart(other))))
                                .equals(issued));
        findings.add(
                AuditCheck.INDICATORS_REPEATED,
                provided.map(values -> indicatorsRepeat(result, values)).orElse(false));
        return findings.report();
    }

    private static SaltedDigest commitment(ComputationContract contract, String input) {
        return contract.input(input).map(ContractInput::commitment).orElseThrow();
    }

    private static Optional<FeatureValues> features(
            ComputationContract contract, String input, Opening opening, FeatureGroup group) {
        return opening.opens(commitment(contract, input), PrivateScore.FEATURES_DOMAIN)
                ? Optional.of(FeatureCommitment.read(opening.value(), contract.applicationId(), group))
                : Optional.empty();
    }

    private static Optional<ShareValue> share(AuditedResult result, PartyDid party) {
        Optional<Opening> opening = Optional.ofNullable(result.shares().get(party.value()));
        Optional<SaltedDigest> commitment =
                Optional.ofNullable(result.shareCommitments().get(party.value()));
        return opening.filter(candidate -> commitment
                        .map(digest -> candidate.opens(digest, PrivateScore.SHARE_DOMAIN))
                        .orElse(false))
                .map(opened -> ShareValue.fromJson(opened.value()))
                .filter(value -> value.party().equals(party)
                        && value.computationId().equals(result.contract().id()));
    }

    private static Optional<BigInteger> addUp(Optional<ShareValue> sum, Optional<ShareValue> mask) {
        return sum.flatMap(
                left -> mask.filter(right -> right.key().equals(left.key())).map(left::plus));
    }

    private boolean indicatorsRepeat(AuditedResult result, FeatureValues values) {
        Set<String> declared =
                result.contract().outputs().stream().map(ContractOutput::name).collect(Collectors.toSet());
        return result.outputs().keySet().equals(declared)
                && result.outputs().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(PrivateScore.SCORE_OUTPUT))
                        .allMatch(entry -> repeats(entry.getKey(), entry.getValue(), values));
    }

    private boolean repeats(String name, int issued, FeatureValues values) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(name))
                .anyMatch(indicator -> indicator.of(values) == issued);
    }
}
