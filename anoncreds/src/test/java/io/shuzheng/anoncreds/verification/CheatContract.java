package io.shuzheng.anoncreds.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.AttributeEncoding;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.internal.accumulator.TestPoints;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Presentations changed after they were made: each change is refused, by name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CheatContract {

    private static final String N =
            TestObjects.credentialDefinition().primary().n().toString();

    private Scenario scenario;

    abstract AnonCredsEngine engine();

    @BeforeAll
    void issue(@TempDir Path tails) {
        scenario = new Scenario(engine(), tails);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheats")
    void whenPresentationIsChangedThenItIsRefusedByName(
            String name, Check check, Reason reason, Consumer<Tamper> change) {
        Tamper tamper = new Tamper(scenario.presentation.toJson());
        change.accept(tamper);

        VerificationReport report = scenario.verify(scenario.request, Presentation.fromJson(tamper.json()));

        assertThat(report.verified()).isFalse();
        assertThat(report.firstFailure().orElseThrow())
                .extracting(CheckResult::check, CheckResult::reason)
                .containsExactly(check, reason);
    }

    private static Arguments cheat(String name, Check check, Reason reason, Consumer<Tamper> change) {
        return Arguments.of(name, check, reason, change);
    }

    static Stream<Arguments> cheats() {
        return Stream.of(referents(), structure(), values(), predicates(), numbers(), revocation())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> referents() {
        return Stream.of(
                cheat(
                        "an answer is left out",
                        Check.REFERENTS,
                        Reason.REFERENT_MISSING,
                        t -> t.object("/requested_proof/revealed_attrs").remove("name")),
                cheat(
                        "a predicate is left out",
                        Check.REFERENTS,
                        Reason.REFERENT_MISSING,
                        t -> t.object("/requested_proof/predicates").remove("capital")),
                cheat(
                        "an answer is given twice",
                        Check.REFERENTS,
                        Reason.REFERENT_DUPLICATE,
                        t -> t.object("/requested_proof/self_attested_attrs").put("name", "第二公司")),
                cheat(
                        "an answer is invented",
                        Check.REFERENTS,
                        Reason.REFERENT_NOT_REQUESTED,
                        t -> t.object("/requested_proof/self_attested_attrs").put("other", "x")),
                cheat(
                        "a predicate is invented",
                        Check.REFERENTS,
                        Reason.REFERENT_NOT_REQUESTED,
                        t -> t.object("/requested_proof/predicates")
                                .putObject("other")
                                .put("sub_proof_index", 0)),
                cheat("a group has another name", Check.REFERENTS, Reason.REFERENT_OF_WRONG_KIND, t -> {
                    ObjectNode values = t.object("/requested_proof/revealed_attr_groups/papers/values");
                    values.set("name", values.remove("uscc"));
                }),
                cheat(
                        "a group lacks a name",
                        Check.REFERENTS,
                        Reason.REFERENT_OF_WRONG_KIND,
                        t -> t.object("/requested_proof/revealed_attr_groups/papers/values")
                                .remove("uscc")),
                cheat("a group is self-attested", Check.REFERENTS, Reason.REFERENT_OF_WRONG_KIND, t -> {
                    t.object("/requested_proof/revealed_attr_groups").remove("papers");
                    t.object("/requested_proof/self_attested_attrs").put("papers", "x");
                }),
                cheat("a restricted attribute is self-attested", Check.MINIMAL_DISCLOSURE, Reason.NOT_REQUESTED, t -> {
                    t.object("/requested_proof/revealed_attrs").remove("name");
                    t.object("/requested_proof/self_attested_attrs").put("name", "第二公司");
                }));
    }

    private static Stream<Arguments> structure() {
        return Stream.of(
                cheat(
                        "a sub-proof is left out",
                        Check.SUB_PROOFS,
                        Reason.SUB_PROOF_COUNT,
                        t -> t.array("/proof/proofs").remove(1)),
                cheat(
                        "an answer names no sub-proof",
                        Check.SUB_PROOFS,
                        Reason.SUB_PROOF_MISSING,
                        t -> t.object("/requested_proof/revealed_attrs/name").put("sub_proof_index", 7)),
                cheat(
                        "a sub-proof answers nothing",
                        Check.SUB_PROOFS,
                        Reason.SUB_PROOF_UNUSED,
                        t -> t.object("/requested_proof/predicates/capital").put("sub_proof_index", 0)),
                cheat(
                        "an unknown schema is named",
                        Check.PUBLISHED_OBJECTS,
                        Reason.OBJECT_NOT_FOUND,
                        t -> t.object("/identifiers/0").put("schema_id", "did:web:other/s")),
                cheat(
                        "an unknown definition is named",
                        Check.PUBLISHED_OBJECTS,
                        Reason.OBJECT_NOT_FOUND,
                        t -> t.object("/identifiers/0").put("cred_def_id", "did:web:other/cd")),
                cheat(
                        "an unknown registry is named",
                        Check.PUBLISHED_OBJECTS,
                        Reason.OBJECT_NOT_FOUND,
                        t -> t.object("/identifiers/0").put("rev_reg_id", "did:web:other/rr")));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                cheat(
                        "a raw value is changed",
                        Check.ATTRIBUTE_ENCODING,
                        Reason.RAW_VALUE_DIFFERS,
                        t -> t.object("/requested_proof/revealed_attrs/name").put("raw", "第二公司")),
                cheat(
                        "a raw value of a group is changed",
                        Check.ATTRIBUTE_ENCODING,
                        Reason.RAW_VALUE_DIFFERS,
                        t -> t.object("/requested_proof/revealed_attr_groups/papers/values/uscc")
                                .put("raw", "x")),
                cheat(
                        "raw and encoded are changed together",
                        Check.REVEALED_VALUES,
                        Reason.ENCODED_VALUE_DIFFERS,
                        t -> t.object("/requested_proof/revealed_attrs/name")
                                .put("raw", "第二公司")
                                .put("encoded", AttributeEncoding.encode("第二公司").toString())),
                cheat(
                        "raw, encoded and the revealed number are changed together",
                        Check.CRYPTOGRAPHIC_PROOF,
                        Reason.PROOF_INVALID,
                        t -> {
                            String encoded = AttributeEncoding.encode("第二公司").toString();
                            t.object("/requested_proof/revealed_attrs/name")
                                    .put("raw", "第二公司")
                                    .put("encoded", encoded);
                            t.object("/proof/proofs/0/primary_proof/eq_proof/revealed_attrs")
                                    .put("name", encoded);
                        }),
                cheat(
                        "a value is taken from another credential",
                        Check.REVEALED_VALUES,
                        Reason.NOT_REVEALED_IN_PROOF,
                        t -> t.object("/requested_proof/revealed_attrs/name").put("sub_proof_index", 1)),
                cheat(
                        "a revealed attribute is said to be hidden",
                        Check.MINIMAL_DISCLOSURE,
                        Reason.NOT_REQUESTED,
                        t -> {
                            t.object("/requested_proof/revealed_attrs").remove("name");
                            t.object("/requested_proof/unrevealed_attrs")
                                    .putObject("name")
                                    .put("sub_proof_index", 0);
                        }),
                cheat(
                        "a hidden attribute is said to be revealed",
                        Check.REVEALED_VALUES,
                        Reason.NOT_REVEALED_IN_PROOF,
                        t -> {
                            t.object("/requested_proof/unrevealed_attrs").remove("hidden");
                            t.object("/requested_proof/revealed_attrs")
                                    .putObject("hidden")
                                    .put("sub_proof_index", 0)
                                    .put("raw", "9000")
                                    .put("encoded", "9000");
                        }),
                cheat(
                        "a revealed attribute keeps a response",
                        Check.HIDDEN_ATTRIBUTES,
                        Reason.HIDDEN_ATTRIBUTES_DIFFER,
                        t -> t.object("/proof/proofs/0/primary_proof/eq_proof/m")
                                .put("name", "1")),
                cheat(
                        "the link secret is left out",
                        Check.HIDDEN_ATTRIBUTES,
                        Reason.HIDDEN_ATTRIBUTES_DIFFER,
                        t -> t.object("/proof/proofs/0/primary_proof/eq_proof/m")
                                .remove("master_secret")),
                cheat(
                        "the link secret is another",
                        Check.LINK_SECRET,
                        Reason.LINK_SECRETS_DIFFER,
                        t -> t.object("/proof/proofs/0/primary_proof/eq_proof/m")
                                .put("master_secret", "12345")));
    }

    private static Stream<Arguments> predicates() {
        String proof = "/proof/proofs/1/primary_proof/ge_proofs/0";
        return Stream.of(
                cheat(
                        "the bound is changed",
                        Check.PREDICATES,
                        Reason.PREDICATE_NOT_PROVED,
                        t -> t.object(proof + "/predicate").put("value", 999)),
                cheat(
                        "the type is changed",
                        Check.PREDICATES,
                        Reason.PREDICATE_NOT_PROVED,
                        t -> t.object(proof + "/predicate").put("p_type", "LE")),
                cheat(
                        "the attribute is changed",
                        Check.PREDICATES,
                        Reason.PREDICATE_NOT_PROVED,
                        t -> t.object(proof + "/predicate").put("attr_name", "since")),
                cheat(
                        "the proof is about another number",
                        Check.PREDICATES,
                        Reason.PREDICATE_OF_OTHER_ATTRIBUTE,
                        t -> t.object(proof).put("mj", "12345")),
                cheat(
                        "the proof is about another attribute",
                        Check.PREDICATES,
                        Reason.PREDICATE_OF_OTHER_ATTRIBUTE,
                        t -> t.object(proof).set("mj", t.json().at("/proof/proofs/1/primary_proof/eq_proof/m/since"))),
                cheat(
                        "the proof is left out",
                        Check.COMMITMENTS,
                        Reason.COMMITMENTS_DIFFER,
                        t -> t.array("/proof/proofs/1/primary_proof/ge_proofs").remove(0)),
                cheat(
                        "the proof is given twice",
                        Check.COMMITMENTS,
                        Reason.COMMITMENTS_DIFFER,
                        t -> t.array("/proof/proofs/1/primary_proof/ge_proofs")
                                .add(t.json().at(proof).deepCopy())),
                cheat(
                        "a square is left out",
                        Check.PROOF_NUMBERS,
                        Reason.NUMBERS_INCOMPLETE,
                        t -> t.object(proof + "/u").remove("3")),
                cheat(
                        "the difference is left out",
                        Check.PROOF_NUMBERS,
                        Reason.NUMBERS_INCOMPLETE,
                        t -> t.object(proof + "/t").remove("DELTA")));
    }

    private static Stream<Arguments> numbers() {
        String equality = "/proof/proofs/0/primary_proof/eq_proof";
        String inequality = "/proof/proofs/1/primary_proof/ge_proofs/0";
        String large = "9".repeat(1000);
        Stream<Arguments> outOfRange = Stream.of("0", "1", "-5", N, N.substring(0, N.length() - 1) + "9" + "0")
                .flatMap(value -> Stream.of(
                        number("a_prime is " + value.length() + " digits", equality, "a_prime", value),
                        number("t is " + value.length() + " digits", inequality + "/t", "DELTA", value)));
        return Stream.concat(
                outOfRange,
                Stream.of(
                        number("e is too large", equality, "e", large),
                        number("v is too large", equality, "v", large),
                        number("m is too large", equality + "/m", "capitalx", large),
                        number("m2 is too large", equality, "m2", large),
                        number("u is too large", inequality + "/u", "0", large),
                        number("r is too large", inequality + "/r", "0", large),
                        number("alpha is too large", inequality, "alpha", large),
                        number("the challenge is too large", "/proof/aggregated_proof", "c_hash", large),
                        number("the challenge is negative", "/proof/aggregated_proof", "c_hash", "-1"),
                        cheat(
                                "a response is another",
                                Check.CRYPTOGRAPHIC_PROOF,
                                Reason.PROOF_INVALID,
                                t -> t.object(equality).put("e", "12345")),
                        cheat(
                                "the challenge is another",
                                Check.CRYPTOGRAPHIC_PROOF,
                                Reason.PROOF_INVALID,
                                t -> t.object("/proof/aggregated_proof").put("c_hash", "12345")),
                        cheat("a commitment is changed", Check.COMMITMENTS, Reason.COMMITMENTS_DIFFER, t -> {
                            ArrayNode commitment = t.array("/proof/aggregated_proof/c_list/7");
                            commitment.set(3, (commitment.get(3).intValue() + 1) % 256);
                        }),
                        cheat("two commitments are joined", Check.COMMITMENTS, Reason.COMMITMENTS_DIFFER, t -> {
                            ArrayNode list = t.array("/proof/aggregated_proof/c_list");
                            ((ArrayNode) list.get(7)).addAll((ArrayNode) list.remove(8));
                        }),
                        cheat(
                                "a commitment is added",
                                Check.COMMITMENTS,
                                Reason.COMMITMENTS_DIFFER,
                                t -> t.array("/proof/aggregated_proof/c_list")
                                        .addArray()
                                        .add(1))));
    }

    private static Arguments number(String name, String path, String member, String value) {
        return cheat(
                name,
                Check.PROOF_NUMBERS,
                Reason.NUMBER_OUT_OF_RANGE,
                t -> t.object(path).put(member, value));
    }

    private static Stream<Arguments> revocation() {
        String proof = "/proof/proofs/0/non_revoc_proof";
        return Stream.of(
                cheat(
                        "the proof of non-revocation is left out",
                        Check.COMMITMENTS,
                        Reason.COMMITMENTS_DIFFER,
                        t -> t.object("/proof/proofs/0").remove("non_revoc_proof")),
                cheat(
                        "the registry is left out",
                        Check.NON_REVOCATION,
                        Reason.NON_REVOCATION_UNDATED,
                        t -> t.object("/identifiers/0").remove("rev_reg_id")),
                cheat(
                        "the timestamp is left out",
                        Check.NON_REVOCATION,
                        Reason.NON_REVOCATION_UNDATED,
                        t -> t.object("/identifiers/0").remove("timestamp")),
                cheat(
                        "an older list is named",
                        Check.NON_REVOCATION,
                        Reason.STATUS_LIST_TOO_OLD,
                        t -> t.object("/identifiers/0").put("timestamp", 200)),
                cheat(
                        "a list is invented",
                        Check.NON_REVOCATION,
                        Reason.STATUS_LIST_NOT_IN_FORCE,
                        t -> t.object("/identifiers/0").put("timestamp", 301)),
                cheat(
                        "a commitment is no point of the curve",
                        Check.COMMITMENTS,
                        Reason.POINT_NOT_IN_GROUP,
                        t -> t.object(proof + "/c_list").put("e", "1 01 1 02 1 03")),
                cheat(
                        "a commitment is infinity",
                        Check.COMMITMENTS,
                        Reason.POINT_NOT_IN_GROUP,
                        t -> t.object(proof + "/c_list").put("a", "1 00 1 01 1 00")),
                cheat(
                        "a commitment is no point of the twist",
                        Check.COMMITMENTS,
                        Reason.POINT_NOT_IN_GROUP,
                        t -> t.object(proof + "/c_list").put("w", "1 01 1 02 1 03 1 04 1 05 1 06")),
                outsideTheSubgroup("w"),
                outsideTheSubgroup("s"),
                outsideTheSubgroup("u"),
                cheat("two commitments are swapped", Check.COMMITMENTS, Reason.COMMITMENTS_DIFFER, t -> {
                    ObjectNode commitments = t.object(proof + "/c_list");
                    JsonNode e = commitments.get("e");
                    commitments.set("e", commitments.get("d"));
                    commitments.set("d", e);
                }),
                cheat(
                        "a response is not reduced",
                        Check.PROOF_NUMBERS,
                        Reason.NUMBER_OUT_OF_RANGE,
                        t -> t.object(proof + "/x_list").put("rho", "F".repeat(64))),
                cheat(
                        "a response of non-revocation is another",
                        Check.CRYPTOGRAPHIC_PROOF,
                        Reason.PROOF_INVALID,
                        t -> t.object(proof + "/x_list").put("rho", "0F")));
    }

    private static Arguments outsideTheSubgroup(String commitment) {
        return cheat(
                "commitment " + commitment + " is a point of the twist outside the subgroup",
                Check.COMMITMENTS,
                Reason.POINT_NOT_IN_GROUP,
                t -> t.object("/proof/proofs/0/non_revoc_proof/c_list").put(commitment, TestPoints.OUTSIDE_G2.text()));
    }

    /** A presentation's JSON, to be changed. */
    record Tamper(ObjectNode json) {

        ObjectNode object(String pointer) {
            return (ObjectNode) json.at(pointer);
        }

        ArrayNode array(String pointer) {
            return (ArrayNode) json.at(pointer);
        }
    }
}
