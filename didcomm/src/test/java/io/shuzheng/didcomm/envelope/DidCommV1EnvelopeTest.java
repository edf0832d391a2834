package io.shuzheng.didcomm.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DidCommV1EnvelopeTest {

    private static final byte[] MESSAGE = "{\"@id\":\"1\",\"content\":\"数证\"}".getBytes(StandardCharsets.UTF_8);

    private final DidCommV1Packer packer = new DidCommV1Packer(new SecureRandom());
    private final DidCommV1Unpacker unpacker = new DidCommV1Unpacker();

    @Property(tries = 30)
    void whenAnyMessageIsPackedThenEachRecipientUnpacksIt(
            @ForAll byte[] message, @ForAll @IntRange(min = 1, max = 4) int recipients, @ForAll boolean anonymous) {
        Optional<Ed25519PrivateKey> sender = anonymous ? Optional.empty() : Optional.of(TestDids.privateKey(99));
        byte[] envelope = packer.pack(message, keys(recipients), sender);
        for (int i = 1; i <= recipients; i++) {
            UnpackedEnvelope unpacked = unpacker.unpack(envelope, DecryptionKeys.of(TestDids.privateKey(i)));
            assertThat(unpacked.plaintext()).isEqualTo(message);
            assertThat(unpacked.recipientKey()).isEqualTo(TestDids.key(i));
            assertThat(unpacked.senderKey()).isEqualTo(sender.map(Ed25519PrivateKey::publicKey));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whenCapturedMessageIsPackedAgainThenLayoutIsThatOfThePeer(TestEnvelopes.Vector vector) {
        List<Ed25519PublicKey> recipients = vector.recipients().stream()
                .map(name -> TestEnvelopes.key(name).publicKey())
                .toList();
        byte[] ours =
                packer.pack(vector.plaintext(), recipients, vector.sender().map(TestEnvelopes::key));
        byte[] theirs = vector.envelope();

        assertThat(layout("", Json.parse(ours))).isEqualTo(layout("", Json.parse(theirs)));
        assertThat(layout("", TestEnvelopes.header(ours))).isEqualTo(layout("", TestEnvelopes.header(theirs)));
        for (String member : List.of("enc", "typ", "alg")) {
            assertThat(TestEnvelopes.header(ours).path(member))
                    .isEqualTo(TestEnvelopes.header(theirs).path(member));
        }
        assertThat(kids(ours)).isEqualTo(kids(theirs));
    }

    static List<TestEnvelopes.Vector> vectors() {
        return TestEnvelopes.vectors().toList();
    }

    @Test
    void whenSameMessageIsPackedTwiceThenNothingRepeats() {
        ObjectNode first = Json.parseObject(packer.authcrypt(MESSAGE, keys(1), TestDids.privateKey(99)));
        ObjectNode second = Json.parseObject(packer.authcrypt(MESSAGE, keys(1), TestDids.privateKey(99)));
        for (String member : List.of("protected", "iv", "ciphertext", "tag")) {
            assertThat(first.path(member)).isNotEqualTo(second.path(member));
        }
    }

    @Test
    void whenSeveralKeysAreHeldThenTheFirstRecipientOpens() {
        byte[] envelope = packer.anoncrypt(MESSAGE, keys(3));
        DecryptionKeys wallet = TestEnvelopes.wallet(TestDids.privateKey(3), TestDids.privateKey(2));
        assertThat(unpacker.unpack(envelope, wallet).recipientKey()).isEqualTo(TestDids.key(2));
    }

    @Test
    void whenBase64IsPaddedThenItIsTaken() {
        ObjectNode json = Json.parseObject(packer.anoncrypt(MESSAGE, keys(1)));
        String tag = json.path("tag").stringValue();
        assertThat(tag).hasSize(22);
        byte[] padded = TestEnvelopes.bytes(json.put("tag", tag + "=="));
        assertThat(unpacker.unpack(padded, DecryptionKeys.of(TestDids.privateKey(1)))
                        .plaintext())
                .isEqualTo(MESSAGE);
    }

    @Test
    void whenRecipientsAreNoneOrRepeatedOrTooManyThenPackingIsRefused() {
        List<Ed25519PublicKey> twice = List.of(TestDids.key(1), TestDids.key(1));
        for (List<Ed25519PublicKey> recipients : List.of(List.<Ed25519PublicKey>of(), twice, keys(129))) {
            assertThatThrownBy(() -> packer.anoncrypt(MESSAGE, recipients)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenUnpackedThenMessageDoesNotPrint() {
        byte[] envelope = packer.anoncrypt(MESSAGE, keys(1));
        assertThat(unpacker.unpack(envelope, DecryptionKeys.of(TestDids.privateKey(1))))
                .asString()
                .doesNotContain("数证", "content");
    }

    private static List<String> kids(byte[] envelope) {
        return TestEnvelopes.header(envelope)
                .path("recipients")
                .valueStream()
                .map(recipient -> recipient.path("header").path("kid").stringValue())
                .toList();
    }

    /** Every name in its order with its value's length; but not that of the header's text, where peers write spaces. */
    private static List<String> layout(String name, JsonNode node) {
        if (node.isString()) {
            return List.of(name
                    + (name.equals("protected") ? "" : ":" + node.stringValue().length()));
        }
        List<String> layout = new ArrayList<>(List.of(name));
        node.properties().forEach(member -> layout.addAll(layout(member.getKey(), member.getValue())));
        if (node.isArray()) {
            node.valueStream().forEach(element -> layout.addAll(layout("[]", element)));
        }
        return layout;
    }

    private static List<Ed25519PublicKey> keys(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(TestDids::key).toList();
    }
}
