package io.shuzheng.computation.contract;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agreement on one computation task. One that exists is complete: parties, inputs and outputs fit together.
 *
 * <p>In JSON times are Unix seconds, and commitments 64 hexadecimal digits; {@code docs/protocols/private-score-1.0.md}
 * shows one.
 *
 * @param id the computation's id, unique to it
 * @param applicationId what the computation is for
 * @param purpose a code, as in {@code credit-decision}
 * @param parties two or more, one of them the initiator
 * @param inputs in the contract's order, each of a data party
 * @param outputs in the contract's order, each to a result party
 * @param expiresAt from when on it may not begin any more, in whole seconds
 * @param uses how often it may run, at least once
 */
public record ComputationContract(
        Identifier id,
        Identifier applicationId,
        Algorithm algorithm,
        String purpose,
        List<ContractParty> parties,
        List<ContractInput> inputs,
        List<ContractOutput> outputs,
        Instant expiresAt,
        int uses) {

    private static final int MAXIMUM_PARTIES = 16;
    private static final int MAXIMUM_ITEMS = 64;

    /** @throws InvalidInputException if the parts do not fit together */
    public ComputationContract {
        parties = List.copyOf(parties);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        ContractName.require(purpose, "a purpose");
        requireUnique(parties.stream().map(ContractParty::did), "party");
        requireUnique(inputs.stream().map(ContractInput::name), "input");
        requireUnique(outputs.stream().map(ContractOutput::name), "output");
        require(parties.size() >= 2 && parties.size() <= MAXIMUM_PARTIES, "has 2 to " + MAXIMUM_PARTIES + " parties");
        require(parties.stream().filter(party -> party.is(Role.INITIATOR)).count() == 1, "has exactly one initiator");
        require(!outputs.isEmpty() && outputs.size() <= MAXIMUM_ITEMS, "has 1 to " + MAXIMUM_ITEMS + " outputs");
        require(inputs.size() <= MAXIMUM_ITEMS, "has at most " + MAXIMUM_ITEMS + " inputs");
        for (ContractInput input : inputs) {
            require(have(parties, input.party(), Role.DATA_PARTY), "takes inputs from its data parties only");
        }
        for (ContractOutput output : outputs) {
            require(have(parties, output.receiver(), Role.RESULT_PARTY), "gives outputs to its result parties only");
        }
        require(
                expiresAt.equals(expiresAt.truncatedTo(ChronoUnit.SECONDS)) && expiresAt.getEpochSecond() >= 0,
                "has its times in whole Unix seconds");
        require(uses >= 1, "may be used at least once");
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new InvalidInputException("a computation contract " + rule);
        }
    }

    private static void requireUnique(Stream<?> names, String what) {
        Set<Object> seen = new HashSet<>();
        require(names.allMatch(seen::add), "names each " + what + " once");
    }

    private static boolean have(List<ContractParty> parties, PartyDid did, Role role) {
        return parties.stream().anyMatch(party -> party.did().equals(did) && party.is(role));
    }

    public Optional<ContractParty> party(PartyDid did) {
        return parties.stream().filter(party -> party.did().equals(did)).findFirst();
    }

    public Optional<ContractInput> input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /** Who has a role, in the contract's order. */
    public List<PartyDid> withRole(Role role) {
        return parties.stream()
                .filter(party -> party.is(role))
                .map(ContractParty::did)
                .toList();
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id.value()).put("application_id", applicationId.value());
        json.set("algorithm", algorithm.toJson());
        json.put("purpose", purpose);
        json.set("parties", Members.array(parties, ContractParty::toJson));
        json.set("inputs", Members.array(inputs, ContractInput::toJson));
        json.set("outputs", Members.array(outputs, ContractOutput::toJson));
        json.put("expires_at", expiresAt.getEpochSecond());
        return json.put("uses", uses);
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no contract
     */
    public static ComputationContract fromJson(JsonNode json) {
        Members members = Members.of(
                json,
                "a computation contract",
                "id",
                "application_id",
                "algorithm",
                "purpose",
                "parties",
                "inputs",
                "outputs",
                "expires_at",
                "uses");
        return new ComputationContract(
                new Identifier(members.string("id")),
                new Identifier(members.string("application_id")),
                Algorithm.fromJson(members.any("algorithm")),
                members.string("purpose"),
                members.list("parties", MAXIMUM_PARTIES, ContractParty::fromJson),
                members.list("inputs", MAXIMUM_ITEMS, ContractInput::fromJson),
                members.list("outputs", MAXIMUM_ITEMS, ContractOutput::fromJson),
                time(members.integer("expires_at")),
                members.smallInteger("uses"));
    }

    private static Instant time(long unixSeconds) {
        require(unixSeconds >= 0 && unixSeconds < 1L << 38, "has its times in whole Unix seconds");
        return Instant.ofEpochSecond(unixSeconds);
    }
}
