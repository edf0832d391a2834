package io.shuzheng.didcomm;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.PeerDid4;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.didcomm.envelope.DecryptionKeys;
import io.shuzheng.didcomm.envelope.DidCommV1Packer;
import io.shuzheng.didcomm.envelope.DidCommV1Unpacker;
import io.shuzheng.didcomm.envelope.EnvelopeException;
import io.shuzheng.didcomm.envelope.ForwardMessage;
import io.shuzheng.didcomm.signature.AttachmentSignature;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

/** Every parser refuses wrong input as bad input, and in no other way. */
class MutatedInputTest {

    private static final byte[] CONTENT = "the plain text".getBytes(StandardCharsets.UTF_8);
    private static final ObjectNode ENVELOPE = Json.parseObject(new DidCommV1Packer(new SecureRandom())
            .authcrypt(CONTENT, List.of(TestDids.key(1), TestDids.key(2)), TestDids.privateKey(3)));

    @Property(tries = 400)
    void whenDocumentIsMutatedThenItIsReadOrRefused(@ForAll("documents") ObjectNode json) {
        readOrRefuse(() -> {
            DidDocument document = DidDocument.parse(json);
            assertThat(DidDocument.parse(document.toJson())).isEqualTo(document);
        });
    }

    @Property(tries = 200)
    void whenInputDocumentOfPeerDidIsMutatedThenItIsCreatedOrRefused(@ForAll("inputDocuments") ObjectNode json) {
        readOrRefuse(() -> assertThat(PeerDid4.decode(PeerDid4.create(json))).isEqualTo(json));
    }

    @Property(tries = 200)
    void whenInlineServiceIsMutatedThenItIsReadOrRefused(@ForAll("services") ObjectNode json) {
        readOrRefuse(() -> {
            Service service = Service.parseInline(json);
            assertThat(Service.parseInline(service.toJson())).isEqualTo(service);
        });
    }

    @Property(tries = 200)
    void whenForwardIsMutatedThenItIsReadOrRefused(@ForAll("forwards") ObjectNode json) {
        readOrRefuse(() -> ForwardMessage.parse(bytes(json)));
    }

    @Property(tries = 200)
    void whenSignatureIsMutatedThenItVerifiesForTheSignerOrIsRefused(@ForAll("signatures") ObjectNode json) {
        readOrRefuse(() ->
                assertThat(AttachmentSignature.parse(json).verify(CONTENT)).isEqualTo(TestDids.key(1)));
    }

    @Property(tries = 200)
    void whenEnvelopeIsMutatedThenItIsRefused(@ForAll("envelopes") ObjectNode json) {
        assertRefused(json);
    }

    @Property(tries = 300)
    void whenHeaderOfEnvelopeIsMutatedThenItIsRefused(@ForAll("headers") ObjectNode header) {
        assertRefused(ENVELOPE.deepCopy().put("protected", Base64Url.encode(bytes(header))));
    }

    @Property(tries = 300)
    void whenEnvelopeIsAnyBytesThenItIsRefused(@ForAll byte[] envelope) {
        unpackRefused(envelope);
    }

    @Provide
    Arbitrary<ObjectNode> documents() {
        return JsonMutations.of(TestDids.attachedDocument("didexchange_1.0_request"));
    }

    @Provide
    Arbitrary<ObjectNode> inputDocuments() {
        return JsonMutations.of((ObjectNode)
                Json.parse(TestDids.resource("/vectors/did-peer-4.json")).path("input"));
    }

    @Provide
    Arbitrary<ObjectNode> services() {
        return JsonMutations.of(Service.didCommunication(
                        "#inline", URI.create("https://a/"), List.of(TestDids.key(1)), List.of(TestDids.key(2)))
                .toJson());
    }

    @Provide
    Arbitrary<ObjectNode> forwards() {
        return JsonMutations.of(new ForwardMessage("1", TestDids.key(1), "{\"a\":1}").toJson());
    }

    @Provide
    Arbitrary<ObjectNode> signatures() {
        return JsonMutations.of(
                AttachmentSignature.sign(CONTENT, TestDids.privateKey(1)).toJson());
    }

    @Provide
    Arbitrary<ObjectNode> envelopes() {
        return JsonMutations.of(ENVELOPE);
    }

    @Provide
    Arbitrary<ObjectNode> headers() {
        return JsonMutations.of(
                Json.parseObject(Base64Url.decode(ENVELOPE.path("protected").stringValue())));
    }

    private static void assertRefused(ObjectNode envelope) {
        unpackRefused(bytes(envelope));
    }

    private static void unpackRefused(byte[] envelope) {
        try {
            new DidCommV1Unpacker().unpack(envelope, DecryptionKeys.of(TestDids.privateKey(1)));
        } catch (EnvelopeException refused) {
            assertThat(refused.getMessage()).doesNotContain("plain");
            return;
        }
        throw new AssertionError("an altered envelope was opened");
    }

    private static void readOrRefuse(Runnable read) {
        try {
            read.run();
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    private static byte[] bytes(ObjectNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
