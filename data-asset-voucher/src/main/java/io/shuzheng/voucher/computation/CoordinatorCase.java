package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application's computation at the operation centre.
 *
 * @param inputs what the data parties have committed to so far, by the inputs' names
 * @param terms what the contract shall say, once the centre itself has begun
 * @param contract the proposed one with the signatures so far
 * @param run present once all have signed
 * @param shares the signed share commitments so far
 */
record CoordinatorCase(
        SortedMap<String, SaltedDigest> inputs,
        Optional<ContractTerms> terms,
        Optional<SignedContract> contract,
        Optional<ComputationRun> run,
        ShareCommitments shares) {

    /** By the application's id. */
    static final RecordType<CoordinatorCase> TYPE = RecordType.of(
                    "coordinated-computation", CoordinatorCase::toJson, CoordinatorCase::fromJson)
            .taggedBy(CoordinatorCase::tags);

    static final Set<String> BANK_INPUTS = Set.of(PrivateScore.MODEL_INPUT, PrivateScore.STATED_FEATURES_INPUT);
    static final Set<String> PROVIDER_INPUTS = Set.of(PrivateScore.PROVIDER_FEATURES_INPUT);

    private static final int ALL_INPUTS = BANK_INPUTS.size() + PROVIDER_INPUTS.size();

    static CoordinatorCase empty() {
        return new CoordinatorCase(
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ShareCommitments.parse(List.of()));
    }

    CoordinatorCase with(Map<String, SaltedDigest> newInputs) {
        SortedMap<String, SaltedDigest> more = new TreeMap<>(inputs);
        more.putAll(newInputs);
        return new CoordinatorCase(more, terms, contract, run, shares);
    }

    CoordinatorCase under(ContractTerms newTerms) {
        return new CoordinatorCase(inputs, Optional.of(newTerms), contract, run, shares);
    }

    CoordinatorCase proposed(SignedContract newContract) {
        return new CoordinatorCase(inputs, terms, Optional.of(newContract), run, shares);
    }

    CoordinatorCase running(SignedContract concluded, ComputationRun newRun) {
        return new CoordinatorCase(inputs, terms, Optional.of(concluded), Optional.of(newRun), shares);
    }

    CoordinatorCase received(CompactJws share, ComputationRun newRun) {
        ShareCommitments more = new ShareCommitments(
                Stream.concat(shares.signed().stream(), Stream.of(share)).toList());
        return new CoordinatorCase(inputs, terms, contract, Optional.of(newRun), more);
    }

    Optional<SaltedDigest> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    /** Whether all is there that a contract needs, and none was drafted. */
    boolean isReady() {
        return inputs.size() == ALL_INPUTS && terms.isPresent() && contract.isEmpty();
    }

    /** Of cases without a contract, by the model that the bank has committed to. */
    static Tag waitingFor(SaltedDigest model) {
        return new Tag("model", model.hex());
    }

    private Set<Tag> tags() {
        return input(PrivateScore.MODEL_INPUT)
                .filter(model -> contract.isEmpty())
                .map(CoordinatorCase::waitingFor)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.object();
        ObjectNode commitments = json.putObject("inputs");
        inputs.forEach((name, commitment) -> commitments.put(name, commitment.hex()));
        terms.ifPresent(present -> json.set("terms", present.toJson()));
        contract.ifPresent(signed -> json.set("contract", signed.toJson()));
        run.ifPresent(present -> json.set("run", present.toSecretJson()));
        ArrayNode array = json.putArray("shares");
        shares.compact().forEach(array::add);
        return json;
    }

    private static CoordinatorCase fromJson(JsonNode json) {
        MemberReader fields = MemberReader.of(json, "coordinated computation");
        return new CoordinatorCase(
                DataPartyCase.commitments(
                        fields.optionalValue("inputs").orElseThrow(() -> fields.complaint("inputs", "missing"))),
                fields.optionalValue("terms").map(ContractTerms::fromJson),
                fields.optionalValue("contract").map(SignedContract::fromJson),
                fields.optionalValue("run").map(ComputationRun::fromJson),
                ShareCommitments.parse(fields.texts("shares")));
    }

    /** Without the run. */
    @Override
    public String toString() {
        return "CoordinatorCase[" + contract + "]";
    }
}
