package io.shuzheng.didcomm.protocol.connections;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ConnectionResponseTests {

    private static final Ed25519PublicKey SIGNER =
            Ed25519PublicKey.fromBase58("AxgzsJFWoNPTUTpmT4f4DvyihTUJDdp1QmSto7yEHQg");
    private static final Ed25519PublicKey OTHER =
            Ed25519PublicKey.fromBase58("H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb");

    @Test
    void whenInviterSignedThenConnectionIsRead() {
        ConnectionResponse response = ConnectionResponse.parse(TestMessages.captured("connections_1.0_response"));

        assertThat(response.connection(SIGNER).subject()).hasToString("did:sov:8USZxqXri6136NCj2ofBkZ");
        assertThat(response.signed().signedAt())
                .isBetween(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void whenAnotherKeyIsExpectedThenRefused() {
        ConnectionResponse response = ConnectionResponse.parse(TestMessages.captured("connections_1.0_response"));

        assertViolation(Reason.BAD_SIGNATURE, () -> response.connection(OTHER));
    }

    @Test
    void whenSignedDataIsChangedThenRefused() {
        ObjectNode json = TestMessages.capturedJson("connections_1.0_response");
        ObjectNode signed = (ObjectNode) json.get("connection~sig");
        byte[] data = Base64Url.decode(signed.get("sig_data").stringValue());
        data[data.length - 3] ^= 1;
        signed.put("sig_data", Base64Url.encode(data));
        ConnectionResponse response = ConnectionResponse.parse(Message.fromJson(json));

        assertViolation(Reason.BAD_SIGNATURE, () -> response.connection(SIGNER));
    }

    @Test
    void whenDocumentIsAnotherDidsThenRequestIsRefused() {
        ObjectNode json = TestMessages.capturedJson("connections_1.0_request");
        ((ObjectNode) json.get("connection")).put("DID", "8USZxqXri6136NCj2ofBkZ");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ConnectionRequest.parse(Message.fromJson(json)))
                .withMessageContaining("another DID");
    }
}
