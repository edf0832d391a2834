package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.ContractOutput;
import io.shuzheng.computation.contract.ContractParty;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.SaltedDigest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a coordinator has to know to draft the contract of one private score.
 *
 * @param id the computation's id, new
 * @param purpose a code, as in {@code credit-decision}
 * @param model the model owner's commitment, whose signature the coordinator has checked
 * @param statedFeatures the model owner's commitment to its features of the applicant
 * @param providerFeatures the provider's
 * @param receiver the operation centre
 * @param indicators that the applicant has agreed to tell the receiver
 * @param supervisors bureau and regulator; they are named, and sign nothing
 * @param expiresAt in whole seconds
 */
public record ScoreTask(
        Identifier id,
        Identifier applicationId,
        String purpose,
        SignedModelCommitment model,
        SaltedDigest statedFeatures,
        PartyDid provider,
        SaltedDigest providerFeatures,
        PartyDid receiver,
        List<String> indicators,
        List<PartyDid> supervisors,
        Instant expiresAt) {

    public ScoreTask {
        indicators = List.copyOf(indicators);
        supervisors = List.copyOf(supervisors);
    }

    /**
     * The contract for everybody to sign. It may be used once.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the parts do not make a contract
     */
    public ComputationContract contract() {
        PartyDid owner = model.modelOwner();
        Stream<ContractParty> signing = Stream.of(
                ContractParty.of(owner, Role.INITIATOR, Role.DATA_PARTY, Role.COMPUTE_NODE),
                ContractParty.of(provider, Role.DATA_PARTY, Role.COMPUTE_NODE),
                ContractParty.of(receiver, Role.COORDINATOR, Role.RESULT_PARTY));
        Stream<ContractParty> watching = supervisors.stream().map(did -> ContractParty.of(did, Role.SUPERVISOR));
        return new ComputationContract(
                id,
                applicationId,
                model.algorithm(),
                purpose,
                Stream.concat(signing, watching).toList(),
                List.of(
                        new ContractInput(owner, PrivateScore.MODEL_INPUT, model.commitment()),
                        new ContractInput(owner, PrivateScore.STATED_FEATURES_INPUT, statedFeatures),
                        new ContractInput(provider, PrivateScore.PROVIDER_FEATURES_INPUT, providerFeatures)),
                Stream.concat(Stream.of(PrivateScore.SCORE_OUTPUT), indicators.stream())
                        .map(name -> new ContractOutput(name, receiver))
                        .toList(),
                expiresAt,
                1);
    }
}
