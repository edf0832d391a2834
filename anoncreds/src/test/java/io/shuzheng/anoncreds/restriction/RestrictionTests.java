package io.shuzheng.anoncreds.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictionTests {

    /** A credential that shows its name and hides its age. */
    private static final TagValues CREDENTIAL = tag -> switch (tag.property()) {
        case SCHEMA_ID -> TagValue.known("S");
        case SCHEMA_NAME -> TagValue.known("enterprise");
        case SCHEMA_VERSION -> TagValue.known("1.10");
        case SCHEMA_ISSUER_DID, ISSUER_DID -> TagValue.absent();
        case SCHEMA_ISSUER_ID, ISSUER_ID -> TagValue.known("did:web:issuer");
        case CREDENTIAL_DEFINITION_ID -> TagValue.known("C");
        case REVOCATION_REGISTRY_ID -> TagValue.absent();
        case ATTRIBUTE_VALUE -> tag.attributeName().equals("name") ? TagValue.known("42") : TagValue.hidden();
        case ATTRIBUTE_MARKER ->
            Map.of("name", "", "age", "").containsKey(tag.attributeName()) ? TagValue.known("1") : TagValue.absent();
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schema_id": "S"}                                        | TRUE
            {"schema_id": "T"}                                        | FALSE
            {"schema_id": "S", "cred_def_id": "C"}                    | TRUE
            {"schema_id": "S", "cred_def_id": "D"}                    | FALSE
            [{"schema_id": "T"}, {"cred_def_id": "C"}]                | TRUE
            [{"schema_id": "T"}, {"cred_def_id": "D"}]                | FALSE
            [{"schema_id": "T"}, {}]                                  | FALSE
            [{"schema_id": "S", "cred_def_id": null}]                 | TRUE
            {"$or": [{"schema_id": "T"}, {"schema_name": "enterprise"}]} | TRUE
            {"$and": [{"schema_id": "S"}, {"schema_version": "1.10"}]} | TRUE
            {"$not": {"schema_id": "T"}}                              | TRUE
            {"$not": {"schema_id": "S"}}                              | FALSE
            {"$not": {}}                                              | FALSE
            {"schema_id": {"$neq": "T"}}                              | TRUE
            {"schema_id": {"$neq": "S"}}                              | FALSE
            {"schema_id": {"$in": ["T", "S"]}}                        | TRUE
            {"schema_id": {"$in": ["T", "U"]}}                        | FALSE
            {"schema_id": {"$in": []}}                                | FALSE
            {"schema_name": {"$like": "enter%"}}                      | TRUE
            {"schema_name": {"$like": "%pris_"}}                      | TRUE
            {"schema_name": {"$like": "enter_"}}                      | FALSE
            {"attr::name::value": "42"}                               | TRUE
            {"attr::NA ME::value": "42"}                              | TRUE
            {"attr::name::value": "43"}                               | FALSE
            {"attr::name::value": {"$gt": "5"}}                       | TRUE
            {"attr::name::value": {"$gte": "42"}}                     | TRUE
            {"attr::name::value": {"$lt": "42"}}                      | FALSE
            {"attr::name::value": {"$lte": "100"}}                    | TRUE
            {"schema_name": {"$gt": "enter"}}                         | TRUE
            {"attr::age::value": "18"}                                | UNKNOWN
            {"attr::age::value": {"$neq": "18"}}                      | UNKNOWN
            {"$not": {"attr::age::value": "18"}}                      | UNKNOWN
            {"$or": [{"attr::age::value": "18"}, {"schema_id": "S"}]} | TRUE
            {"$and": [{"attr::age::value": "18"}, {"schema_id": "T"}]} | FALSE
            {"attr::age::marker": "1"}                                | TRUE
            {"attr::other::marker": "1"}                              | FALSE
            {"$exist": "attr::name::value"}                           | TRUE
            {"$exist": ["attr::age::marker", "schema_id"]}            | TRUE
            {"$exist": ["attr::age::value"]}                          | UNKNOWN
            {"$exist": ["rev_reg_id"]}                                | FALSE
            {"rev_reg_id": "R"}                                       | FALSE
            {"rev_reg_id": {"$neq": "R"}}                             | TRUE
            {"issuer_id": "did:web:issuer"}                           | TRUE
            {"issuer_did": "did:web:issuer"}                          | FALSE
            {"schema_issuer_id": "did:web:issuer"}                    | TRUE
            {"schema_issuer_did": "did:web:issuer"}                   | FALSE
            """)
    void whenRestrictionIsEvaluatedThenTruthIsThatOfItsOperators(String json, Truth expected) {
        Restriction restriction = read(json).orElseThrow();

        assertThat(restriction.evaluate(CREDENTIAL)).isEqualTo(expected);
        assertThat(read(Json.write(restriction.toJson())).orElseThrow().evaluate(CREDENTIAL))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[{}]",
                "{\"$or\": []}",
                "{\"$and\": []}",
                "{\"$exist\": []}",
                "[{\"schema_id\": null}]"
            })
    void whenNothingIsAskedThenThereIsNoRestriction(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "\"schema_id\"",
                "[5]",
                "{\"schema_id\": 5}",
                "{\"schema_id\": {}}",
                "{\"schema_id\": {\"$eq\": \"S\", \"$neq\": \"T\"}}",
                "{\"schema_id\": {\"$unknown\": \"S\"}}",
                "{\"schema_id\": {\"$in\": \"S\"}}",
                "{\"schema_id\": {\"$gt\": 5}}",
                "{\"unknown\": \"S\"}",
                "{\"attr::name\": \"S\"}",
                "{\"attr::name::other\": \"S\"}",
                "{\"$or\": {}}",
                "{\"$not\": []}",
                "{\"$exist\": 5}",
                "{\"$xor\": []}"
            })
    void whenItIsNoQueryThenItIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenEqualityIsWrittenAsOperatorThenItIsTheSame() {
        assertThat(read("{\"schema_id\": {\"$eq\": \"S\"}}")).isEqualTo(read("{\"schema_id\": \"S\"}"));
    }

    @Property
    void whenTruthsAreCombinedThenDeMorgansLawsHold(@ForAll Truth a, @ForAll Truth b) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.not().not()).isEqualTo(a);
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
    }

    @Property(tries = 500)
    void whenPatternIsLikeThenItMatchesAsItsRegularExpression(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 8) String text,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 6) String letters) {
        String like = letters.replace('c', '%').replace('d', '_');
        String regex = like.replace("%", ".*").replace("_", ".");

        assertThat(LikePattern.matches(text, like)).isEqualTo(Pattern.matches(regex, text));
    }

    private static Optional<Restriction> read(String json) {
        return Restriction.read(JsonInput.parse("restrictions", json));
    }
}
