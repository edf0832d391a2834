package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Requests of holders and verifiers. */
class RequestTests {

    @Test
    void whenCredentialRequestHasBothOrNoContextThenItIsRefused() {
        ObjectNode both = (ObjectNode) TestObjects.json("credential-request");
        both.put("prover_did", "7Tqg6BwSSWapxgUDm9KKgg");
        ObjectNode none = (ObjectNode) TestObjects.json("credential-request");
        none.remove("entropy");

        assertThatThrownBy(() -> CredentialRequest.fromJson(both))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exactly one of entropy and prover_did");
        assertThatThrownBy(() -> CredentialRequest.fromJson(none))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exactly one of entropy and prover_did");
    }

    @Test
    void whenProverDidIsUsedThenDefinitionMustBeUnqualified() {
        ProverContext did = new ProverContext.ProverDid("7Tqg6BwSSWapxgUDm9KKgg");

        did.requireUsableFor("7Tqg6BwSSWapxgUDm9KKgg:3:CL:12:tag");
        assertThatThrownBy(() -> did.requireUsableFor(TestObjects.CREDENTIAL_DEFINITION_ID))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ProverContext.ProverDid("nobody")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ProverContext.Entropy("")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"names\": [\"b\"]}",
                "{}",
                "{\"name\": \"\"}",
                "{\"names\": []}",
                "{\"names\": [\"a\", \"A\"]}",
                "{\"names\": [\"\"]}",
                "{\"name\": \"a\", \"non_revoked\": {\"from\": 2, \"to\": 1}}",
                "{\"name\": \"a\", \"non_revoked\": {\"to\": -1}}",
                "{\"name\": \"a\", \"restrictions\": 5}"
            })
    void whenRequestedAttributeIsMalformedThenItIsRefused(String attribute) {
        assertThatThrownBy(() -> PresentationRequest.parse("{\"name\": \"n\", \"version\": \"1\", \"nonce\": \"1\","
                        + " \"requested_attributes\": {\"a\": " + attribute + "}}"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenRequestAsksNothingThenItIsRefused() {
        assertThatThrownBy(() -> PresentationRequest.parse("{\"name\": \"n\", \"version\": \"1\", \"nonce\": \"1\"}"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenNoIntegerSatisfiesPredicateThenItIsRefused() {
        assertThatThrownBy(() -> RequestedPredicate.of("a", PredicateType.GT, Integer.MAX_VALUE))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> RequestedPredicate.of("a", PredicateType.LT, Integer.MIN_VALUE))
                .isInstanceOf(InvalidInputException.class);
        assertThat(RequestedPredicate.of("a", PredicateType.GE, Integer.MAX_VALUE)
                        .value())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whenNonceIsDrawnThenItHasAtMost80BitsAndIsAnother() {
        SecureRandom random = new SecureRandom();
        Nonce nonce = Nonce.random(random);

        assertThat(nonce.value().bitLength()).isLessThanOrEqualTo(Nonce.BITS);
        assertThat(Nonce.random(random)).isNotEqualTo(nonce);
        assertThatThrownBy(() -> new Nonce(BigInteger.valueOf(-1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Nonce(BigInteger.ONE.shiftLeft(256))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenLinkSecretIsOutOfRangeThenItIsRefusedWithoutBeingPrinted() {
        for (String text : new String[] {"0", "-1", "", "x", "9".repeat(78), "9".repeat(79)}) {
            assertThatThrownBy(() -> LinkSecret.parse(text))
                    .isInstanceOf(InvalidInputException.class)
                    .message()
                    .doesNotContain("999");
        }
        assertThat(LinkSecret.random(new SecureRandom())).isNotEqualTo(LinkSecret.random(new SecureRandom()));
        assertThat(LinkSecret.parse("12345")).isEqualTo(LinkSecret.of(BigInteger.valueOf(12345)));
    }

    @Test
    void whenIntervalIsOfOneTimeThenItIsThat() {
        assertThat(NonRevokedInterval.at(5).from()).isEqualTo(OptionalLong.of(5));
        assertThat(NonRevokedInterval.until(5).from()).isEmpty();
    }
}
