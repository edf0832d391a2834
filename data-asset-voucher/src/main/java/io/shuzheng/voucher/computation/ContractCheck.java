package io.shuzheng.voucher.computation;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.ContractOutput;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.score.ScoreTask;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.value.ApplicationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a data party requires of a contract before it signs: its own commitments, its own terms, the market's parties, and nothing
 * beside. A contract that passes is, member for member, the one that this party would have drafted.
 *
 * @param watchers who may be named as supervisors
 */
record ContractCheck(PartyDid provider, PartyDid receiver, List<PartyDid> watchers, Instant now) {

    void require(
            ApplicationId application,
            ContractTerms terms,
            SortedMap<String, SaltedDigest> own,
            PartyDid self,
            ComputationContract contract) {
        require(
                contract.applicationId().value().equals(application.value()),
                "the contract is for another application");
        for (Map.Entry<String, SaltedDigest> input : own.entrySet()) {
            if (!contract.input(input.getKey())
                    .equals(Optional.of(new ContractInput(self, input.getKey(), input.getValue())))) {
                throw new ComputationRefusedException(
                        Reason.INPUT_NOT_COMMITTED, "the contract holds another " + input.getKey() + " of this party");
            }
        }
        require(contract.purpose().equals(terms.purpose()), "the contract is for another purpose");
        require(contract.algorithm().id().equals(terms.algorithm()), "the contract is of another algorithm");
        require(
                Set.copyOf(indicators(contract)).equals(Set.copyOf(terms.indicators())),
                "the contract gives out other indicators");
        require(
                !contract.expiresAt().isAfter(terms.expiresAt())
                        && contract.expiresAt().isAfter(now),
                "the contract's time is not within what was authorised");
    }

    /** Compares with what this party would have drafted, for its version of the model. */
    void requireDrafted(ComputationContract contract, SignedModelCommitment model) {
        List<PartyDid> supervisors = contract.withRole(Role.SUPERVISOR);
        require(watchers.containsAll(supervisors), "the contract is watched by strangers");
        ComputationContract drafted = new ScoreTask(
                        contract.id(),
                        new Identifier(contract.applicationId().value()),
                        contract.purpose(),
                        model,
                        commitment(contract, PrivateScore.STATED_FEATURES_INPUT),
                        provider,
                        commitment(contract, PrivateScore.PROVIDER_FEATURES_INPUT),
                        receiver,
                        indicators(contract),
                        supervisors,
                        contract.expiresAt())
                .contract();
        require(contract.equals(drafted), "the contract is not between the market's parties, on the known inputs");
    }

    static SaltedDigest commitment(ComputationContract contract, String input) {
        return contract.input(input)
                .map(ContractInput::commitment)
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.CONTRACT_UNSUITABLE, "the contract lacks the input " + input));
    }

    private static List<String> indicators(ComputationContract contract) {
        return contract.outputs().stream()
                .map(ContractOutput::name)
                .filter(name -> !name.equals(PrivateScore.SCORE_OUTPUT))
                .toList();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ComputationRefusedException(Reason.CONTRACT_UNSUITABLE, otherwise);
        }
    }
}
