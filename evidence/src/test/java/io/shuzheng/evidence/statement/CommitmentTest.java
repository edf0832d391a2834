package io.shuzheng.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CommitmentTest {

    private static final String DOMAIN = "urn:shuzheng:test#score";

    private final SecureRandom random = new SecureRandom();
    private final JsonNode score = Json.parse("{\"score\": 642}");

    @Test
    void whenOpenedWithItsOpeningThenItOpens() {
        Commitment commitment = Commitment.create(DOMAIN, score, random);

        Opening received = Opening.fromJson(commitment.opening().toSecretJson());

        assertThat(received.opens(commitment.digest(), DOMAIN)).isTrue();
        assertThat(received.value()).isEqualTo(score);
        assertThat(received).isEqualTo(commitment.opening());
    }

    @Test
    void whenOpenedWithAnotherValueSaltOrDomainThenItDoesNotOpen() {
        SaltedDigest digest = Commitment.create(DOMAIN, score, random).digest();
        ObjectNode opening = Commitment.create(DOMAIN, score, random).opening().toSecretJson();

        assertThat(Opening.fromJson(opening).opens(digest, DOMAIN)).isFalse();

        Commitment own = Commitment.create(DOMAIN, score, random);
        ObjectNode otherValue = own.opening().toSecretJson();
        otherValue.withObject("value").put("score", 643);
        assertThat(Opening.fromJson(otherValue).opens(own.digest(), DOMAIN)).isFalse();
        assertThat(own.opening().opens(own.digest(), DOMAIN + "2")).isFalse();
        ObjectNode otherDomain = own.opening().toSecretJson().put("domain", DOMAIN + "2");
        assertThat(Opening.fromJson(otherDomain).opens(own.digest(), DOMAIN)).isFalse();
        assertThat(Opening.fromJson(otherDomain).opens(own.digest(), DOMAIN + "2"))
                .isFalse();
    }

    @Test
    void whenTheSameValueIsCommittedTwiceThenTheDigestsDiffer() {
        assertThat(Commitment.create(DOMAIN, score, random).digest())
                .isNotEqualTo(Commitment.create(DOMAIN, score, random).digest());
    }

    @Test
    void whenPrintedThenNeitherSaltNorValueShows() {
        Commitment commitment = Commitment.create(DOMAIN, score, random);
        String salt = commitment.opening().toSecretJson().get("salt").stringValue();

        assertThat(commitment.toString() + commitment.opening())
                .doesNotContain(salt)
                .doesNotContain("642");
    }

    @Test
    void whenTheSaltIsShortOrTheValueHasFractionsThenRefused() {
        assertThatThrownBy(() -> Opening.of(DOMAIN, SecretBytes.random(16, random), score))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Commitment.create(DOMAIN, Json.parse("1.5"), random))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Opening.fromJson(Json.parse("{\"domain\": \"d\", \"salt\": \"AA\", \"value\": 1}")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenTheValueIsChangedAfterwardsThenTheOpeningIsNot() {
        ObjectNode value = Json.object().put("score", 1);
        Commitment commitment = Commitment.create(DOMAIN, value, random);

        value.put("score", 2);
        ((ObjectNode) commitment.opening().value()).put("score", 3);

        assertThat(commitment.opening().opens(commitment.digest(), DOMAIN)).isTrue();
    }
}
