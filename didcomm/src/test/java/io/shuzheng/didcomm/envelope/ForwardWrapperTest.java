package io.shuzheng.didcomm.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardWrapperTest {

    private static final byte[] MESSAGE = "{\"content\":\"hello\"}".getBytes(StandardCharsets.UTF_8);

    private final DidCommV1Packer packer = new DidCommV1Packer(new SecureRandom());
    private final DidCommV1Unpacker unpacker = new DidCommV1Unpacker();
    private final ForwardWrapper wrapper = new ForwardWrapper(packer, () -> "id-1");

    @Test
    void whenThereAreTwoMediatorsThenEachOpensItsLayerAndNoMore() {
        byte[] envelope = packer.authcrypt(MESSAGE, List.of(TestDids.key(1)), TestDids.privateKey(9));
        byte[] wrapped = wrapper.wrap(envelope, TestDids.key(1), List.of(TestDids.key(2), TestDids.key(3)));

        ForwardMessage outer = open(wrapped, 3);
        assertThat(outer.to()).isEqualTo(TestDids.key(2));
        ForwardMessage inner = open(outer.envelopeBytes(), 2);
        assertThat(inner.to()).isEqualTo(TestDids.key(1));
        assertThat(inner.id()).isEqualTo("id-1");
        assertThat(inner.envelopeBytes()).isEqualTo(envelope);
        UnpackedEnvelope unpacked = unpacker.unpack(inner.envelopeBytes(), DecryptionKeys.of(TestDids.privateKey(1)));
        assertThat(unpacked.plaintext()).isEqualTo(MESSAGE);
        assertThat(unpacked.senderKey()).hasValue(TestDids.key(9));
    }

    @Test
    void whenThereIsNoMediatorThenEnvelopeStays() {
        byte[] envelope = packer.anoncrypt(MESSAGE, List.of(TestDids.key(1)));
        assertThat(wrapper.wrap(envelope, TestDids.key(1), List.of())).isEqualTo(envelope);
    }

    @Test
    void whenForwardIsOfOldPrefixAndToIsDidKeyThenItIsRead() {
        String message =
                "{\"@type\": \"did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/routing/1.0/forward\", \"@id\": \"2\", \"to\": \""
                        + DidKey.of(TestDids.key(1)) + "\", \"msg\": {\"a\": 1}}";
        ForwardMessage forward = ForwardMessage.parse(message.getBytes(StandardCharsets.UTF_8));
        assertThat(forward).isEqualTo(new ForwardMessage("2", TestDids.key(1), "{\"a\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"@type\": 7}",
                "{\"@type\": \"https://didcomm.org/basicmessage/1.0/message\", \"@id\": \"1\"}",
                "{\"@type\": \"https://didcomm.org/routing/1.0/forward\", \"@id\": \"1\", \"to\": \"x\", \"msg\": {}}",
                "{\"@type\": \"https://didcomm.org/routing/1.0/forward\", \"@id\": \"1\","
                        + " \"to\": \"H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb\", \"msg\": \"e30\"}",
                "{\"@type\": \"https://didcomm.org/routing/1.0/forward\", \"@id\": \"\","
                        + " \"to\": \"H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb\", \"msg\": {}}"
            })
    void whenMessageIsNoForwardThenItIsRefused(String message) {
        assertThatThrownBy(() -> ForwardMessage.parse(message.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenContentTypeIsThatOfPeersThenItIsAccepted() {
        assertThat(EnvelopeMediaTypes.isAccepted("application/didcomm-envelope-enc"))
                .isTrue();
        assertThat(EnvelopeMediaTypes.isAccepted("Application/SSI-Agent-Wire")).isTrue();
        assertThat(EnvelopeMediaTypes.isAccepted("application/json; charset=utf-8"))
                .isTrue();
        assertThat(EnvelopeMediaTypes.isAccepted("text/plain")).isFalse();
    }

    private ForwardMessage open(byte[] envelope, int mediator) {
        return ForwardMessage.parse(unpacker.unpack(envelope, DecryptionKeys.of(TestDids.privateKey(mediator)))
                .plaintext());
    }
}
