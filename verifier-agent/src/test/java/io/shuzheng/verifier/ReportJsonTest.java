package io.shuzheng.verifier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.verification.Check;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.Verdict;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReportJsonTest {

    @Test
    void whenAnyCheckIsMissingThenRefused() {
        ObjectNode json = Json.object();
        json.putArray("checks");

        assertThatThrownBy(() -> ReportJson.read(json)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "subject", "verdict", "reason", "explanation"})
    void whenAnyMemberIsWrongThenRefused(String member) {
        CheckResult result = new CheckResult(Check.REFERENTS, "who", Verdict.PASSED, Reason.SATISFIED, "It is there.");
        ObjectNode json = Json.object();
        json.putArray("checks").add(result.toJson().put(member, 1));

        assertThatThrownBy(() -> ReportJson.read(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the text " + member);
    }
}
