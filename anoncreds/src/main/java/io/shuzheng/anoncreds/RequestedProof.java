package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * The holder's claim how its presentation answers the request: each referent, and the credential that answers it.
 *
 * <p>Nothing in it is proved by itself; {@link io.shuzheng.anoncreds.verification} compares it with the proof.
 *
 * @param revealed single attributes shown, by referent
 * @param revealedGroups groups of attributes shown, by referent
 * @param selfAttested texts that no credential backs, by referent
 * @param unrevealed attributes that a credential has, but does not show, by referent
 * @param predicates predicates proved, by referent
 */
public record RequestedProof(
        Map<String, Revealed> revealed,
        Map<String, RevealedGroup> revealedGroups,
        Map<String, String> selfAttested,
        Map<String, SubProofReference> unrevealed,
        Map<String, SubProofReference> predicates) {

    /**
     * One attribute shown.
     *
     * @param subProofIndex which of the presentation's sub-proofs, from 0
     * @param value the value
     */
    public record Revealed(int subProofIndex, AttributeValue value) {
        static Revealed read(JsonInput json) {
            return new Revealed(readIndex(json), AttributeValue.read(json));
        }

        ObjectNode toJson() {
            return value.toJson().put("sub_proof_index", subProofIndex);
        }
    }

    /**
     * Several attributes of one credential shown.
     *
     * @param subProofIndex which of the presentation's sub-proofs, from 0
     * @param values by attribute name, as the request writes it
     */
    public record RevealedGroup(int subProofIndex, Map<String, AttributeValue> values) {
        public RevealedGroup {
            values = Copies.of(values);
        }

        static RevealedGroup read(JsonInput json) {
            return new RevealedGroup(readIndex(json), json.required("values").map(AttributeValue::read));
        }

        ObjectNode toJson() {
            ObjectNode json = JsonOutput.object().put("sub_proof_index", subProofIndex);
            json.set("values", JsonOutput.map(values, AttributeValue::toJson));
            return json;
        }
    }

    /**
     * The credential behind an unrevealed attribute or a predicate.
     *
     * @param subProofIndex which of the presentation's sub-proofs, from 0
     */
    public record SubProofReference(int subProofIndex) {
        static SubProofReference read(JsonInput json) {
            return new SubProofReference(readIndex(json));
        }

        ObjectNode toJson() {
            return JsonOutput.object().put("sub_proof_index", subProofIndex);
        }
    }

    public RequestedProof {
        revealed = Copies.of(revealed);
        revealedGroups = Copies.of(revealedGroups);
        selfAttested = Copies.of(selfAttested);
        unrevealed = Copies.of(unrevealed);
        predicates = Copies.of(predicates);
    }

    private static int readIndex(JsonInput json) {
        return (int) json.required("sub_proof_index").integer(0, Integer.MAX_VALUE);
    }

    static RequestedProof read(JsonInput json) {
        return new RequestedProof(
                readMap(json, "revealed_attrs", Revealed::read),
                readMap(json, "revealed_attr_groups", RevealedGroup::read),
                readMap(json, "self_attested_attrs", JsonInput::text),
                readMap(json, "unrevealed_attrs", SubProofReference::read),
                readMap(json, "predicates", SubProofReference::read));
    }

    private static <T> Map<String, T> readMap(JsonInput json, String member, Function<JsonInput, T> element) {
        return json.optional(member).map(map -> map.map(element)).orElseGet(Map::of);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("revealed_attrs", JsonOutput.map(revealed, Revealed::toJson));
        if (!revealedGroups.isEmpty()) {
            json.set("revealed_attr_groups", JsonOutput.map(revealedGroups, RevealedGroup::toJson));
        }
        ObjectNode attested = json.putObject("self_attested_attrs");
        selfAttested.forEach(attested::put);
        json.set("unrevealed_attrs", JsonOutput.map(unrevealed, SubProofReference::toJson));
        json.set("predicates", JsonOutput.map(predicates, SubProofReference::toJson));
        return json;
    }
}
