package io.shuzheng.computation.engine;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.PartyDid;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A party's own inputs by name, as openings of the commitments that the contract holds. */
public record PartyInputs(Map<String, Opening> openings) {

    public PartyInputs {
        openings = Map.copyOf(openings);
    }

    /** Of a party that puts in nothing. */
    public static PartyInputs none() {
        return new PartyInputs(Map.of());
    }

    public static PartyInputs of(String name, Opening opening) {
        return new PartyInputs(Map.of(name, opening));
    }

    /**
     * The value of an input.
     *
     * @param domain the commitment's domain
     * @throws ComputationRefusedException if there is none, or it is not the one that {@code party} committed to in the
     *     contract
     */
    public JsonNode require(ComputationContract contract, PartyDid party, String name, String domain) {
        Optional<Opening> opening = Optional.ofNullable(openings.get(name));
        Optional<ContractInput> input =
                contract.input(name).filter(candidate -> candidate.party().equals(party));
        if (opening.isEmpty()
                || input.isEmpty()
                || !opening.get().opens(input.get().commitment(), domain)) {
            throw new ComputationRefusedException(
                    Reason.INPUT_NOT_COMMITTED, "the input " + name + " is not the one that the contract commits to");
        }
        return opening.get().value();
    }
}
