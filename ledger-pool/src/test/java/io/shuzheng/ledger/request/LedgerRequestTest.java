package io.shuzheng.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

    @ParameterizedTest
    @ValueSource(strings = {"attrib raw", "endorsed"})
    void whenWrittenRequestIsParsedThenItIsTheSame(String name) {
        ObjectNode known = KnownRequest.named(name).request();

        LedgerRequest parsed = LedgerRequest.parse(known);

        assertThat(Json.parse(Json.write(parsed.toJson()))).isEqualTo(known);
        assertThat(parsed.isSigned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'more':1}",
                "{'identifier':5}",
                "{'identifier':'short'}",
                "{'reqId':0}",
                "{'reqId':'1'}",
                "{'reqId':1.5}",
                "{'reqId':18446744073709551616}",
                "{'protocolVersion':1}",
                "{'operation':[]}",
                "{'operation':{'type':'999'}}",
                "{'endorser':null}",
                "{'signature':'abc'}",
                "{'signature':5}",
                "{'signatures':{'V4SGRU86Z58d6TV7PBUe6f':'abc'}}",
                "{'signature':'x','signatures':{}}",
                "{'taaAcceptance':{'taaDigest':'00','mechanism':'m','time':0}}",
                "{'taaAcceptance':{}}"
            })
    void whenWrittenRequestIsMalformedThenRefused(String change) {
        ObjectNode json = KnownRequest.named("attrib raw").request();
        ObjectNode changes = Json.parseObject(change.replace('\'', '"'));
        ObjectNode changed = changes.isEmpty() ? changes : json.setAll(changes);

        assertThatThrownBy(() -> LedgerRequest.parse(changed)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenPrintedThenNeitherSignatureNorPayloadShows() {
        LedgerRequest signed = LedgerRequest.of(TRUSTEE.did(), 5, AttributeOperations.encrypted(TRUSTEE.did(), "value"))
                .signedBy(TRUSTEE);

        assertThat(signed).hasToString("ATTRIB request 5 of V4SGRU86Z58d6TV7PBUe6f");
    }

    @Test
    void whenAuthorPreparesARequestThenItsEndorserSignsTheSameBytes() {
        LedgerRequest prepared = LedgerRequest.of(
                        TRUSTEE.did(), 5, NymOperation.of(ENDORSER.did()).build())
                .endorsedBy(ENDORSER.did())
                .accepting(new AuthorAgreementAcceptance("ab".repeat(32), "on_file", LocalDate.parse("2026-11-28")))
                .signedBy(TRUSTEE);

        LedgerRequest received = LedgerRequest.parse(Json.parseObject(Json.write(prepared.toJson())));
        LedgerRequest endorsed = received.signedBy(ENDORSER);

        assertThat(received.toJson()).isEqualTo(prepared.toJson());
        assertThat(endorsed.signingInput()).isEqualTo(prepared.signingInput());
        assertThat(endorsed.toJson()).isEqualTo(prepared.signedBy(ENDORSER).toJson());
    }

    @Test
    void whenKnownRequestsAreReadThenTheyAreWrittenAsTheyWere() {
        for (String name : List.of("attrib raw", "endorsed")) {
            ObjectNode known = KnownRequest.named(name).request().deepCopy();

            assertThat(Json.parse(Json.write(LedgerRequest.parse(known).toJson())))
                    .isEqualTo(known);
        }
    }

    @Test
    void whenARequestIsMalformedThenItIsRefused() {
        ObjectNode request = LedgerRequest.of(
                        TRUSTEE.did(), 5, NymOperation.of(ENDORSER.did()).build())
                .toJson();
        for (ObjectNode wrong : List.of(
                request.deepCopy().put("reqId", "5"),
                request.deepCopy().put("reqId", 0),
                request.deepCopy().put("identifier", 5),
                request.deepCopy().put("protocolVersion", 1),
                request.deepCopy().put("signature", 1),
                request.deepCopy().put("more", 1),
                request.deepCopy().put("operation", "1"))) {
            assertThatThrownBy(() -> LedgerRequest.parse(wrong)).isInstanceOf(InvalidInputException.class);
        }
    }
}
