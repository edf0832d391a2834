package io.shuzheng.didcomm.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.didcomm.signature.SignatureException.Reason;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AttachmentSignatureTest {

    private static final byte[] CONTENT = "did:example:1".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "didexchange_1.0_request, did_doc~attach",
        "didexchange_1.0_response, did_doc~attach",
        "didexchange_1.1_response, did_rotate~attach"
    })
    void whenAttachmentIsCapturedThenItsSignatureHolds(String sample, String attachment) {
        JsonNode data = TestDids.sample(sample).path(attachment).path("data");
        byte[] content = Base64Url.decode(data.path("base64").stringValue());
        AttachmentSignature signature = AttachmentSignature.parse(data.path("jws"));
        Ed25519PublicKey signer = signature.verify(content);
        assertThat(DidKey.of(signer))
                .hasToString(data.path("jws").path("header").path("kid").stringValue());
        assertThat(signature.toJson()).isEqualTo(data.path("jws"));
        content[0] ^= 1;
        assertThat(failure(() -> signature.verify(content))).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Property(tries = 30)
    void whenAnyContentIsSignedThenItVerifiesAfterTheWire(
            @ForAll byte[] content, @ForAll @IntRange(max = 255) int key) {
        String json = Json.write(
                AttachmentSignature.sign(content, TestDids.privateKey(key)).toJson());
        assertThat(AttachmentSignature.parse(Json.parse(json)).verify(content)).isEqualTo(TestDids.key(key));
    }

    @Test
    void whenSignedThenLayoutIsThatOfPeers() {
        JsonNode theirs = TestDids.sample("didexchange_1.1_response")
                .path("did_rotate~attach")
                .path("data")
                .path("jws");
        ObjectNode ours = signed();
        assertThat(ours.propertyNames()).containsExactlyElementsOf(theirs.propertyNames());
        assertThat(header(ours).propertyNames())
                .containsExactlyElementsOf(header(theirs).propertyNames());
        assertThat(header(ours).path("jwk").propertyNames())
                .containsExactlyElementsOf(header(theirs).path("jwk").propertyNames());
    }

    @Test
    void whenOnlyTheUnprotectedHeaderNamesTheKeyThenItVerifies() {
        assertThat(parseSignedWith(Json.object().put("alg", "EdDSA")).verify(CONTENT))
                .isEqualTo(TestDids.key(1));
    }

    @Test
    void whenAnotherKeyIsNamedThenItIsAmbiguous() {
        ObjectNode jws = signed();
        ((ObjectNode) jws.path("header")).put("kid", DidKey.of(TestDids.key(2)).toString());
        assertThat(parseFailure(jws)).isEqualTo(Reason.AMBIGUOUS_KEY);
    }

    @Test
    void whenAnotherKeyTakesTheSignatureThenItIsWrong() {
        ObjectNode jws =
                AttachmentSignature.sign(CONTENT, TestDids.privateKey(2)).toJson();
        jws.set("signature", signed().path("signature"));
        assertThat(failure(() -> AttachmentSignature.parse(jws).verify(CONTENT)))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void whenNoKeyIsNamedThenItSaysSo() {
        ObjectNode jws =
                signed().put("protected", encode("{\"alg\":\"EdDSA\",\"kid\":\"did:sov:WMeVPHHsMrQ3aWsizNpBPB#1\"}"));
        jws.remove("header");
        assertThat(parseFailure(jws)).isEqualTo(Reason.NO_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\"}}",
                "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\",\"kid\":\"did:key:zQ3sh\"}}"
            })
    void whenAlgorithmIsForeignThenItIsRefused(String header) {
        assertThat(parseFailure(signed().put("protected", encode(header))))
                .isIn(Reason.UNSUPPORTED_ALGORITHM, Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"protected, '***'", "protected, bm8", "signature, '***'", "signature, AAAA", "protected, e30"})
    void whenMemberIsNotOfItsFormThenItIsMalformed(String member, String value) {
        assertThat(parseFailure(signed().put(member, value))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "{\"protected\": 7}", "{\"signatures\": []}"})
    void whenJsonIsNoJwsThenItIsMalformed(String json) {
        assertThat(parseFailure(Json.parse(json))).isEqualTo(Reason.MALFORMED);
    }

    @Property(tries = 200)
    void whenAnyCharacterOfHeaderChangesThenItIsRefused(
            @ForAll int position, @ForAll @IntRange(min = 1, max = 127) int by) {
        ObjectNode jws = signed();
        byte[] header = Base64Url.decode(jws.path("protected").stringValue());
        header[Math.floorMod(position, header.length)] ^= (byte) by;
        jws.put("protected", Base64Url.encode(header));
        assertThat(failure(() -> AttachmentSignature.parse(jws).verify(CONTENT)))
                .isNotNull();
    }

    private static ObjectNode signed() {
        return AttachmentSignature.sign(CONTENT, TestDids.privateKey(1)).toJson();
    }

    private static AttachmentSignature parseSignedWith(ObjectNode header) {
        String text = encode(Json.write(header));
        byte[] input = (text + "." + Base64Url.encode(CONTENT)).getBytes(StandardCharsets.UTF_8);
        ObjectNode jws = signed().put("protected", text);
        return AttachmentSignature.parse(
                jws.put("signature", Base64Url.encode(TestDids.privateKey(1).sign(input))));
    }

    private static JsonNode header(JsonNode jws) {
        return Json.parse(Base64Url.decode(jws.path("protected").stringValue()));
    }

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason parseFailure(JsonNode jws) {
        return failure(() -> AttachmentSignature.parse(jws));
    }

    private static Reason failure(ThrowingCallable call) {
        SignatureException failure = catchThrowableOfType(SignatureException.class, call);
        assertThat(failure).as("it is refused").isNotNull();
        return failure.reason();
    }
}
