package io.shuzheng.didcomm.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.didcomm.envelope.EnvelopeException.Reason;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is not exactly what the sender made is refused, with its reason. */
class RefusedEnvelopesTest {

    private static final TestEnvelopes.Vector VECTOR = TestEnvelopes.vector("authcrypt-one-recipient");
    private static final DecryptionKeys KEYS = DecryptionKeys.of(TestEnvelopes.key("recipient_1"));

    private final DidCommV1Unpacker unpacker = new DidCommV1Unpacker();

    @Test
    void whenKeyIsNotHeldThenThereIsNoKey() {
        DecryptionKeys others = DecryptionKeys.of(TestEnvelopes.key("recipient_2"));
        assertThat(failure(VECTOR.envelope(), others).reason()).isEqualTo(Reason.NO_KEY);
    }

    @Test
    void whenWalletAnswersWithAnotherKeyThenItIsNotAuthentic() {
        DecryptionKeys wrong = publicKey -> Optional.of(TestEnvelopes.key("recipient_2"));
        assertThat(failure(VECTOR.envelope(), wrong).reason()).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protected", "iv", "ciphertext", "tag"})
    void whenMemberIsMissingThenItIsNamed(String member) {
        ObjectNode json = Json.parseObject(VECTOR.envelope());
        json.remove(member);
        EnvelopeException failure = failure(TestEnvelopes.bytes(json), KEYS);
        assertThat(failure.reason()).isEqualTo(Reason.MISSING_MEMBER);
        assertThat(failure).hasMessageContaining(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enc", "typ", "alg", "recipients"})
    void whenHeaderMemberIsMissingThenItIsNamed(String member) {
        ObjectNode header = TestEnvelopes.header(VECTOR.envelope());
        header.remove(member);
        EnvelopeException failure = failure(TestEnvelopes.withHeader(VECTOR.envelope(), header), KEYS);
        assertThat(failure.reason()).isEqualTo(Reason.MISSING_MEMBER);
        assertThat(failure).hasMessageContaining(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kid", "sender", "iv"})
    void whenRecipientMemberIsMissingThenItIsNamed(String member) {
        ObjectNode header = TestEnvelopes.header(VECTOR.envelope());
        ((ObjectNode) header.path("recipients").path(0).path("header")).remove(member);
        assertThat(failure(TestEnvelopes.withHeader(VECTOR.envelope(), header), KEYS)
                        .reason())
                .isEqualTo(Reason.MISSING_MEMBER);
    }

    @ParameterizedTest
    @CsvSource({"enc, A256GCM", "typ, application/didcomm-encrypted+json", "alg, ECDH-1PU+A256KW", "alg, authcrypt"})
    void whenAlgorithmIsForeignThenItIsUnsupported(String member, String value) {
        ObjectNode header = TestEnvelopes.header(VECTOR.envelope()).put(member, value);
        assertThat(failure(TestEnvelopes.withHeader(VECTOR.envelope(), header), KEYS)
                        .reason())
                .isEqualTo(Reason.UNSUPPORTED_ALGORITHM);
    }

    @Test
    void whenHeaderIsReplacedByAnEqualOneThenItIsNotAuthentic() {
        byte[] rewritten = TestEnvelopes.withHeader(VECTOR.envelope(), TestEnvelopes.header(VECTOR.envelope()));
        assertThat(failure(rewritten, KEYS).reason()).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @Test
    void whenAuthcryptIsRenamedAnoncryptThenItIsNotAuthentic() {
        ObjectNode header = TestEnvelopes.header(VECTOR.envelope()).put("alg", "Anoncrypt");
        assertThat(failure(TestEnvelopes.withHeader(VECTOR.envelope(), header), KEYS)
                        .reason())
                .isEqualTo(Reason.NOT_AUTHENTIC);
    }

    @ParameterizedTest
    @CsvSource({
        "iv, AAAA",
        "tag, AAAA",
        "tag, '*'",
        "iv, 7",
        "ciphertext, A",
        "protected, e30=A",
        "protected, bm90IGpzb24"
    })
    void whenMemberIsNotOfItsFormThenItIsMalformed(String member, String value) {
        ObjectNode json = Json.parseObject(VECTOR.envelope()).put(member, value);
        assertThat(failure(TestEnvelopes.bytes(json), KEYS).reason()).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"iv\":1,\"iv\":1}", "not json", "{\"protected\": 7}"})
    void whenTextIsNoEnvelopeThenItIsMalformed(String text) {
        assertThat(failure(text.getBytes(StandardCharsets.UTF_8), KEYS).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Property(tries = 300)
    void whenAnyCharacterOfValueChangesThenItIsRefused(
            @ForAll @IntRange(min = 0, max = 3) int which,
            @ForAll int position,
            @ForAll @IntRange(min = 1, max = 63) int by) {
        String member = List.of("protected", "iv", "ciphertext", "tag").get(which);
        ObjectNode json = Json.parseObject(VECTOR.envelope());
        String altered = alter(json.path(member).stringValue(), position, by);
        assertRefusedQuietly(TestEnvelopes.bytes(json.put(member, altered)));
    }

    @Property(tries = 300)
    void whenAnyCharacterOfHeaderJsonChangesThenItIsRefused(
            @ForAll int position, @ForAll @IntRange(min = 1, max = 63) int by) {
        String json = Json.write(TestEnvelopes.header(VECTOR.envelope()));
        byte[] altered = json.getBytes(StandardCharsets.UTF_8);
        altered[Math.floorMod(position, altered.length)] ^= (byte) by;
        String text = Base64Url.encode(altered);
        assertRefusedQuietly(
                TestEnvelopes.bytes(Json.parseObject(VECTOR.envelope()).put("protected", text)));
    }

    @Property(tries = 200)
    void whenEnvelopeIsTruncatedThenItIsRefused(@ForAll @IntRange(min = 0, max = 2000) int length) {
        byte[] envelope = VECTOR.envelope();
        if (length < envelope.length) {
            assertThat(failure(Arrays.copyOf(envelope, length), KEYS).reason()).isEqualTo(Reason.MALFORMED);
        }
    }

    @Property(tries = 200)
    void whenCiphertextIsShortenedThenItIsNotAuthentic(@ForAll @IntRange(min = 0, max = 150) int length) {
        ObjectNode json = Json.parseObject(VECTOR.envelope());
        byte[] ciphertext = Base64Url.decode(json.path("ciphertext").stringValue());
        json.put("ciphertext", Base64Url.encode(Arrays.copyOf(ciphertext, length)));
        assertThat(failure(TestEnvelopes.bytes(json), KEYS).reason()).isEqualTo(Reason.NOT_AUTHENTIC);
    }

    private void assertRefusedQuietly(byte[] envelope) {
        assertThat(failure(envelope, KEYS).getMessage()).doesNotContain("basicmessage", "数证", "11111111-2222");
    }

    private EnvelopeException failure(byte[] envelope, DecryptionKeys keys) {
        EnvelopeException failure =
                catchThrowableOfType(EnvelopeException.class, () -> unpacker.unpack(envelope, keys));
        assertThat(failure).as("the envelope is refused").isNotNull();
        return failure;
    }

    private static String alter(String base64, int position, int by) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int at = Math.floorMod(position, base64.length());
        int digit = (alphabet.indexOf(base64.charAt(at)) + by) % alphabet.length();
        return base64.substring(0, at) + alphabet.charAt(digit) + base64.substring(at + 1);
    }
}
