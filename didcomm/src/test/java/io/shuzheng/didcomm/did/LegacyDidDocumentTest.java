package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Ed25519PublicKey;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class LegacyDidDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"didexchange_1.0_request", "didexchange_1.0_response"})
    void whenDocumentIsMadeForCapturedKeyThenItIsTheCapturedOne(String sample) {
        ObjectNode captured = TestDids.attachedDocument(sample);
        Service service = DidDocument.parse(captured).services().get(0);
        Ed25519PublicKey key = service.recipientKeys().get(0);
        assertThat(LegacyDidDocument.of(key, service.serviceEndpoint(), List.of()))
                .isEqualTo(captured);
        assertThat(LegacyDidDocument.didOf(key).unqualified())
                .isEqualTo(TestDids.sample(sample).path("did").stringValue());
    }

    @Test
    void whenThereAreMediatorsThenTheirKeysAreRead() {
        ObjectNode json =
                LegacyDidDocument.of(TestDids.key(1), URI.create("http://127.0.0.1:1/"), List.of(TestDids.key(2)));
        assertThat(DidDocument.parse(json).didCommV1Services().get(0).routingKeys())
                .containsExactly(TestDids.key(2));
    }
}
