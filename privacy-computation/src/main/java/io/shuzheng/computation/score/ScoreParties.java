package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.ContractOutput;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.evidence.statement.PartyDid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who plays which part of the private score under a contract. */
record ScoreParties(PartyDid modelOwner, PartyDid provider, PartyDid receiver) {

    private static final Set<String> INPUTS =
            Set.of(PrivateScore.MODEL_INPUT, PrivateScore.STATED_FEATURES_INPUT, PrivateScore.PROVIDER_FEATURES_INPUT);

    /**
     * The parts, or empty where the contract is not one of the private score: the inputs say who owns the model and who
     * provides features, the outputs who receives. Three different parties, all data from compute nodes, one use.
     */
    static Optional<ScoreParties> find(ComputationContract contract) {
        if (!contract.algorithm().id().equals(PrivateScore.ID)
                || contract.uses() != 1
                || contract.inputs().size() != INPUTS.size()
                || contract.outputs().stream().noneMatch(output -> output.name().equals(PrivateScore.SCORE_OUTPUT))) {
            return Optional.empty();
        }
        List<PartyDid> receivers = contract.outputs().stream()
                .map(ContractOutput::receiver)
                .distinct()
                .toList();
        Optional<PartyDid> owner = party(contract, PrivateScore.MODEL_INPUT);
        Optional<PartyDid> provider = party(contract, PrivateScore.PROVIDER_FEATURES_INPUT);
        if (receivers.size() != 1
                || owner.isEmpty()
                || provider.isEmpty()
                || !owner.equals(party(contract, PrivateScore.STATED_FEATURES_INPUT))) {
            return Optional.empty();
        }
        ScoreParties parties = new ScoreParties(owner.get(), provider.get(), receivers.get(0));
        return parties.areThree() && parties.compute(contract) ? Optional.of(parties) : Optional.empty();
    }

    /** The parts, where the contract gives {@code self} the right one. */
    static ScoreParties require(ComputationContract contract, PartyDid self, Part part) {
        return find(contract)
                .filter(parties -> parties.did(part).equals(self))
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.CONTRACT_UNSUITABLE, "the contract is not one of the private score in this part"));
    }

    static boolean areFound(ComputationContract contract, PartyDid self, Part part) {
        return find(contract).map(parties -> parties.did(part).equals(self)).orElse(false);
    }

    private static Optional<PartyDid> party(ComputationContract contract, String input) {
        return contract.input(input).map(ContractInput::party);
    }

    private boolean areThree() {
        return Stream.of(modelOwner, provider, receiver).distinct().count() == 3;
    }

    private boolean compute(ComputationContract contract) {
        return contract.withRole(Role.COMPUTE_NODE).containsAll(List.of(modelOwner, provider));
    }

    PartyDid did(Part part) {
        return switch (part) {
            case MODEL_OWNER -> modelOwner;
            case PROVIDER -> provider;
            case RECEIVER -> receiver;
        };
    }

    /** The three parts. */
    enum Part {
        MODEL_OWNER,
        PROVIDER,
        RECEIVER
    }
}
