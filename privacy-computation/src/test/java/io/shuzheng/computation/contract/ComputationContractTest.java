package io.shuzheng.computation.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ComputationContractTest {

    private final ComputationContract contract = TestContracts.contract();
    private final String json = Json.write(contract.toJson());

    @Test
    void whenWrittenThenItIsReadBack() {
        assertThat(ComputationContract.fromJson(Json.parse(json))).isEqualTo(contract);
    }

    @Test
    void whenAskedForRolesThenPartiesAnswerInOrder() {
        assertThat(contract.withRole(Role.DATA_PARTY))
                .containsExactly(
                        TestParties.bank().did(), TestParties.logistics().did());
        assertThat(contract.party(TestParties.stranger().did())).isEmpty();
        assertThat(Arrays.stream(Role.values()).map(role -> Role.ofCode(role.code())))
                .containsExactly(Role.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "uses":1              | "uses":0
                    "uses":1              | "uses":1.0
                    "uses":1              | "uses":"1"
                    "uses":1              | "uses":1,"more":1
                    ,"uses":1             | ''
                    "purpose":"credit-d   | "purpose":"Credit d
                    "id":"computation-1"  | "id":""
                    "id":"computation-1"  | "id":7
                    "initiator"           | "coordinator"
                    "coordinator"         | "initiator"
                    "initiator"           | "data-party"
                    "supervisor"          | "superviser"
                    ["supervisor"]        | []
                    test:regulator        | test:bank
                    did:sov:test:regulator| nobody
                    "name":"features"     | "name":"model"
                    "name":"joint_score"  | "name":"Joint Score"
                    "outputs":[           | "outputs":[{"name":"joint_score","receiver":"did:sov:test:centre"},
                    "receiver":"did:sov:test:centre" | "receiver":"did:sov:test:bank"
                    "party":"did:sov:test:bank"      | "party":"did:sov:test:centre"
                    "digest":"            | "digest":"x
                    urn:shuzheng:test/1.0 | http://shuzheng.test
                    "expires_at":1        | "expires_at":-1
                    "expires_at":1        | "expires_at":1234567890
                    """)
    void whenAPartDoesNotFitThenThereIsNoContract(String before, String after) {
        String changed = json.replace(before, after);
        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> ComputationContract.fromJson(Json.parse(changed)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenJsonIsNoObjectOrHasNoPartiesThenThereIsNoContract() {
        for (String other : List.of("[]", "{}", "null", "1")) {
            assertThatThrownBy(() -> ComputationContract.fromJson(Json.parse(other)))
                    .isInstanceOf(InvalidInputException.class);
        }
        ObjectNode lonely = Json.parseObject(json);
        lonely.putArray("parties");
        assertThatThrownBy(() -> ComputationContract.fromJson(lonely)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenAlgorithmsHaveOtherParametersThenTheirDigestsDiffer() {
        Algorithm one = Algorithm.of("urn:a:b", Json.object().put("x", 1));
        assertThat(Algorithm.of("urn:a:b", Json.object().put("x", 1))).isEqualTo(one);
        assertThat(Algorithm.of("urn:a:b", Json.object().put("x", 2)).digest()).isNotEqualTo(one.digest());
        assertThat(Algorithm.of("urn:a:c", Json.object().put("x", 1)).digest()).isNotEqualTo(one.digest());
    }
}
