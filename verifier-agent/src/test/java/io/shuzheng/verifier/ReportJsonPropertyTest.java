package io.shuzheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.verification.Check;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.Verdict;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ReportJsonPropertyTest {

    @Property(tries = 200)
    void whenReportIsWrittenThenItReadsBackEqual(
            @ForAll Verdict verdict, @ForAll Reason reason, @ForAll String subject, @ForAll String explanation) {
        VerificationReport report = new VerificationReport(Arrays.stream(Check.values())
                .map(check -> new CheckResult(check, subject, verdict, reason, explanation))
                .toList());

        assertThat(ReportJson.read(report.toJson())).isEqualTo(report);
    }

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
