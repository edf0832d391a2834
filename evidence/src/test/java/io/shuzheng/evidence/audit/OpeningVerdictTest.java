package io.shuzheng.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.Json;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class OpeningVerdictTest {

    private static final String DOMAIN = "urn:shuzheng:test#score";

    private final Commitment commitment = Commitment.create(DOMAIN, Json.parse("{\"score\": 642}"), new SecureRandom());
    private final Statement statement = TestStatements.statement(
                    TestKeys.LOGISTICS, "computed", 1, Subject.application("app-1"))
            .commitment("score", commitment.digest())
            .build();

    @Test
    void whenTheMakerHandsOverTheOpeningThenItOpens() {
        Opening handedOver = Opening.fromJson(commitment.opening().toSecretJson());

        assertThat(OpeningVerdict.of(statement, "score", DOMAIN, handedOver)).isEqualTo(OpeningVerdict.OPENS);
    }

    @Test
    void whenItIsForAnotherNameValueOrPurposeThenItDoesNot() {
        Opening other = Commitment.create(DOMAIN, Json.parse("{\"score\": 642}"), new SecureRandom())
                .opening();

        assertThat(OpeningVerdict.of(statement, "input", DOMAIN, commitment.opening()))
                .isEqualTo(OpeningVerdict.NO_SUCH_COMMITMENT);
        assertThat(OpeningVerdict.of(statement, "score", DOMAIN, other)).isEqualTo(OpeningVerdict.DOES_NOT_OPEN);
        assertThat(OpeningVerdict.of(statement, "score", DOMAIN + "s", commitment.opening()))
                .isEqualTo(OpeningVerdict.DOES_NOT_OPEN);
    }
}
