package io.shuzheng.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerRequestTest {

    private static final LedgerIdentity TRUSTEE = TestIdentities.trustee();
    private static final LedgerIdentity ENDORSER = TestIdentities.ofSeed("00000000000000000000000Endorser1");

    @Test
    void whenAuthorSignsAloneThenItIsIndyVdrsRequest() {
        KnownRequest known = KnownRequest.named("attrib raw");
        LedgerRequest request = LedgerRequest.of(
                        TRUSTEE.did(),
                        known.request().path("reqId").longValue(),
                        AttributeOperations.raw(
                                TRUSTEE.did(),
                                Json.parseObject("{\"endpoint\":{\"endpoint\":\"http://127.0.0.1:8021\"}}")))
                .signedBy(TRUSTEE);

        assertThat(Json.parse(Json.write(request.toJson()))).isEqualTo(known.request());
    }

    @Test
    void whenEndorsedThenAllSignTheSameBytesAndItIsIndyVdrsRequest() {
        KnownRequest known = KnownRequest.named("endorsed");
        LedgerRequest request = LedgerRequest.of(
                        TRUSTEE.did(),
                        known.request().path("reqId").longValue(),
                        NymOperation.of(LedgerDid.of("Th7MpTaRZVRYnPiabds81Y")).build())
                .endorsedBy(LedgerDid.of("LnXR1rPnncTPZvRdmJKhJQ"))
                .accepting(new AuthorAgreementAcceptance(
                        known.request().path("taaAcceptance").path("taaDigest").stringValue(),
                        "on_file",
                        LocalDate.parse("2023-11-15")))
                .signedBy(TRUSTEE);

        assertThat(Json.parse(Json.write(request.toJson()))).isEqualTo(known.request());
    }

    @Test
    void whenASecondSignsThenBothSignaturesStand() {
        LedgerRequest request = LedgerRequest.of(
                        TRUSTEE.did(), 5, NymOperation.of(ENDORSER.did()).build())
                .signedBy(TRUSTEE)
                .signedBy(ENDORSER);

        JsonNode signatures = request.toJson().path("signatures");
        assertThat(request.toJson().has("signature")).isFalse();
        assertThat(signatures.size()).isEqualTo(2);
        assertThat(ENDORSER.verkey()
                        .verify(
                                request.signingInput(),
                                Base58.decode(
                                        signatures.path(ENDORSER.did().value()).stringValue())))
                .isTrue();
    }

    @Test
    void whenSignedThenPayloadIsFixed() {
        LedgerRequest signed = LedgerRequest.of(
                        TRUSTEE.did(), 5, NymOperation.of(ENDORSER.did()).build())
                .signedBy(TRUSTEE);

        assertThatThrownBy(() -> signed.endorsedBy(ENDORSER.did())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenNumberIsNotPositiveThenRefused() {
        LedgerOperation operation = AttributeOperations.getNym(TRUSTEE.did());

        assertThatThrownBy(() -> LedgerRequest.of(TRUSTEE.did(), 0, operation))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenPrintedThenNeitherSignatureNorPayloadShows() {
        LedgerRequest signed = LedgerRequest.of(TRUSTEE.did(), 5, AttributeOperations.encrypted(TRUSTEE.did(), "value"))
                .signedBy(TRUSTEE);

        assertThat(signed).hasToString("ATTRIB request 5 of V4SGRU86Z58d6TV7PBUe6f");
    }
}
