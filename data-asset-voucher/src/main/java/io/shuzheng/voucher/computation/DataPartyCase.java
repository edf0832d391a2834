package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application's computation at a data party.
 *
 * @param terms what a contract may say
 * @param features opens the commitment to the party's features
 * @param inputs all that the party has committed to, by the inputs' names
 * @param contract the one that the party has signed; with all signatures once it is concluded
 * @param run present once the contract is concluded
 * @param held messages that came before the run
 */
record DataPartyCase(
        ContractTerms terms,
        Opening features,
        SortedMap<String, SaltedDigest> inputs,
        Optional<SignedContract> contract,
        Optional<ComputationRun> run,
        List<HeldMessage> held) {

    /** By the application's id. */
    static final RecordType<DataPartyCase> TYPE =
            RecordType.of("data-party-computation", DataPartyCase::toJson, DataPartyCase::fromJson);

    DataPartyCase {
        held = List.copyOf(held);
    }

    static DataPartyCase committed(ContractTerms terms, Opening features, SortedMap<String, SaltedDigest> inputs) {
        return new DataPartyCase(terms, features, inputs, Optional.empty(), Optional.empty(), List.of());
    }

    DataPartyCase signed(SignedContract newContract) {
        return new DataPartyCase(terms, features, inputs, Optional.of(newContract), run, held);
    }

    DataPartyCase running(SignedContract concluded, ComputationRun newRun) {
        return new DataPartyCase(terms, features, inputs, Optional.of(concluded), Optional.of(newRun), List.of());
    }

    DataPartyCase holding(HeldMessage message) {
        List<HeldMessage> more =
                Stream.concat(held.stream(), Stream.of(message)).toList();
        return new DataPartyCase(terms, features, inputs, contract, run, more);
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("terms", terms.toJson());
        json.set("features", features.toSecretJson());
        ObjectNode commitments = json.putObject("inputs");
        inputs.forEach((name, commitment) -> commitments.put(name, commitment.hex()));
        contract.ifPresent(signed -> json.set("contract", signed.toJson()));
        run.ifPresent(present -> json.set("run", present.toSecretJson()));
        ArrayNode messages = json.putArray("held");
        held.forEach(message -> messages.add(message.toJson()));
        return json;
    }

    private static DataPartyCase fromJson(JsonNode json) {
        MemberReader fields = MemberReader.of(json, "data party's computation");
        return new DataPartyCase(
                ContractTerms.fromJson(required(fields, "terms")),
                Opening.fromJson(required(fields, "features")),
                commitments(required(fields, "inputs")),
                fields.optionalValue("contract").map(SignedContract::fromJson),
                fields.optionalValue("run").map(ComputationRun::fromJson),
                fields.list("held", (node, place) -> HeldMessage.fromJson(node)));
    }

    static SortedMap<String, SaltedDigest> commitments(JsonNode json) {
        SortedMap<String, SaltedDigest> commitments = new TreeMap<>();
        json.properties()
                .forEach(member -> commitments.put(
                        member.getKey(), SaltedDigest.fromHex(member.getValue().asString(""))));
        return commitments;
    }

    private static JsonNode required(MemberReader fields, String name) {
        return fields.optionalValue(name).orElseThrow(() -> fields.complaint(name, "missing"));
    }

    /** Neither features nor run. */
    @Override
    public String toString() {
        return "DataPartyCase[" + contract + "]";
    }
}
