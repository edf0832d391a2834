package io.shuzheng.computation.engine;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party has when its side is finished.
 *
 * @param outputs the contract's outputs by name, at the result party; empty elsewhere
 * @param shares the commitments to shares of the result that this party has made or seen, by the DID of who made them
 * @param openings of these commitments, at the result party; it shows them to the regulator in an audit
 */
public record ComputationResult(
        SortedMap<String, Integer> outputs, SortedMap<String, SaltedDigest> shares, List<Opening> openings) {

    private static final int MAXIMUM_OPENINGS = 16;

    public ComputationResult {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        openings = List.copyOf(openings);
    }

    /** Of a party that learns no output and has committed to a share. */
    public static ComputationResult ofShare(PartyDid party, SaltedDigest commitment) {
        SortedMap<String, SaltedDigest> shares = new TreeMap<>();
        shares.put(party.value(), commitment);
        return new ComputationResult(new TreeMap<>(), shares, List.of());
    }

    /** Outputs and openings in the clear, for the encrypted store. */
    public ObjectNode toSecretJson() {
        ObjectNode json = Json.object();
        ObjectNode out = json.putObject("outputs");
        outputs.forEach(out::put);
        ObjectNode commitments = json.putObject("shares");
        shares.forEach((party, commitment) -> commitments.put(party, commitment.hex()));
        json.set("openings", Members.array(openings, Opening::toSecretJson));
        return json;
    }

    /**
     * The inverse of {@link #toSecretJson()}.
     *
     * @throws InvalidInputException if {@code json} is anything else
     */
    public static ComputationResult fromJson(JsonNode json) {
        Members members = Members.of(json, "a computation's result", "outputs", "shares", "openings");
        SortedMap<String, Integer> outputs = new TreeMap<>();
        Members out = Members.of(members.any("outputs"), "outputs", names(members.object("outputs")));
        members.object("outputs").propertyNames().forEach(name -> outputs.put(name, out.smallInteger(name)));
        SortedMap<String, SaltedDigest> shares = new TreeMap<>();
        Members commitments = Members.of(members.any("shares"), "shares", names(members.object("shares")));
        members.object("shares")
                .propertyNames()
                .forEach(party -> shares.put(party, SaltedDigest.fromHex(commitments.string(party))));
        return new ComputationResult(outputs, shares, members.list("openings", MAXIMUM_OPENINGS, Opening::fromJson));
    }

    private static String[] names(ObjectNode object) {
        return object.propertyNames().toArray(String[]::new);
    }

    /** The names of the outputs only. */
    @Override
    public String toString() {
        return "ComputationResult" + outputs.keySet();
    }
}
