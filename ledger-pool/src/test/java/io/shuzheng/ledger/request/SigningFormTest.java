package io.shuzheng.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SigningFormTest {

    @ParameterizedTest
    @MethodSource("io.shuzheng.ledger.request.KnownRequest#all")
    void whenRequestIsSerialisedThenFormIsIndyVdrs(KnownRequest known) {
        assertThat(SigningForm.payload(known.request())).isEqualTo(known.signatureInput());
    }

    @ParameterizedTest
    @MethodSource("io.shuzheng.ledger.request.KnownRequest#all")
    void whenRequestIsSignedThenSignatureHoldsForTheForm(KnownRequest known) {
        String signature = known.request().path("signature").asString("");
        if (!signature.isEmpty()) {
            assertThat(TestIdentities.trustee()
                            .verkey()
                            .verify(SigningForm.signingInput(known.request()), Base58.decode(signature)))
                    .isTrue();
        }
    }

    @Test
    void whenSignatureIsAnotherThenOnlyDigestChanges() {
        ObjectNode request = KnownRequest.named("nym").request();
        ObjectNode other = request.deepCopy().put("signature", "another");

        assertThat(SigningForm.payloadDigest(other)).isEqualTo(SigningForm.payloadDigest(request));
        assertThat(SigningForm.digest(other)).isNotEqualTo(SigningForm.digest(request));
    }

    @Test
    void whenDigestsAreTakenThenSignaturesCountAsMembers() {
        ObjectNode request = Json.parseObject("{\"reqId\":1,\"fees\":\"f\",\"signatures\":{\"b\":\"y\",\"a\":\"x\"}}");

        assertThat(SigningForm.payload(request)).isEqualTo("reqId:1");
        // printf 'reqId:1|signatures:a:x|b:y' | sha256sum
        assertThat(SigningForm.digest(request))
                .isEqualTo("46d6439bfe092a1a41b9cc7fb4c75c8f8ec5bd79105e7e696bde3324c6f3fe32");
    }

    @Test
    void whenNumberHasFractionThenRefused() {
        ObjectNode request = Json.parseObject("{\"operation\":{\"type\":\"1\",\"x\":1.5}}");

        assertThatThrownBy(() -> SigningForm.payload(request))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("integers");
    }

    @Test
    void whenAttributeIsNoStringThenRefused() {
        ObjectNode request = Json.parseObject("{\"operation\":{\"type\":\"100\",\"raw\":{}}}");

        assertThatThrownBy(() -> SigningForm.payload(request))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("raw");
    }

    @Test
    void whenTypeIsNoAttributeThenRawStaysAsItIs() {
        assertThat(SigningForm.payload(Json.parseObject("{\"operation\":{\"type\":\"101\",\"raw\":\"r\"}}")))
                .isEqualTo("operation:raw:r|type:101");
    }
}
