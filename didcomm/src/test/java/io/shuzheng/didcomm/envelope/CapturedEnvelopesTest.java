package io.shuzheng.didcomm.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Envelopes of another implementation open here, and ours that it has opened still do. */
class CapturedEnvelopesTest {

    private final DidCommV1Unpacker unpacker = new DidCommV1Unpacker();

    static List<TestEnvelopes.Vector> vectors() {
        return TestEnvelopes.vectors().toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whenEnvelopeIsCapturedThenEachRecipientOpensIt(TestEnvelopes.Vector vector) {
        for (String recipient : vector.recipients()) {
            UnpackedEnvelope unpacked =
                    unpacker.unpack(vector.envelope(), DecryptionKeys.of(TestEnvelopes.key(recipient)));
            assertThat(unpacked.plaintext()).isEqualTo(vector.plaintext());
            assertThat(unpacked.recipientKey())
                    .isEqualTo(TestEnvelopes.key(recipient).publicKey());
            assertThat(unpacked.senderKey())
                    .isEqualTo(vector.sender()
                            .map(sender -> TestEnvelopes.key(sender).publicKey()));
        }
    }

    @Test
    void whenForwardIsCapturedThenItsEnvelopeOpensForTheRecipient() {
        TestEnvelopes.Vector vector = TestEnvelopes.vector("forward");
        byte[] message = unpacker.unpack(vector.envelope(), DecryptionKeys.of(TestEnvelopes.key("mediator")))
                .plaintext();
        ForwardMessage forward = ForwardMessage.parse(message);
        assertThat(forward.to()).isEqualTo(TestEnvelopes.key("recipient_1").publicKey());
        assertThat(unpacker.unpack(forward.envelopeBytes(), DecryptionKeys.of(TestEnvelopes.key("recipient_1")))
                        .plaintext())
                .isEqualTo(TestEnvelopes.vector("authcrypt-one-recipient").plaintext());
    }
}
