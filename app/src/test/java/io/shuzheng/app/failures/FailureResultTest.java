package io.shuzheng.app.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;

class FailureResultTest {

    @Test
    void whenSomethingElseIsObservedThenItIsNotOk() {
        FailureResult result = new FailureResult("low-score", "declined", "approved");
        assertThat(result.ok()).isFalse();
        assertThat(result.toJson())
                .isEqualTo(Json.parse("{\"failure\":\"low-score\",\"expected\":\"declined\",\"observed\":\"approved\","
                        + "\"ok\":false}"));
        assertThat(result.toString()).contains("low-score", "NOT OK", "expected: declined", "observed: approved");
    }

    @Test
    void whenTheExpectedIsObservedThenItIsOk() {
        assertThat(new FailureResult("low-score", "declined", "declined").ok()).isTrue();
    }
}
