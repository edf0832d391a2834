package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class DidDocumentTest {

    private static final Did DID = Did.parse("did:example:123");

    @Test
    void whenDocumentIsLegacyThenKeysAndServiceAreFound() {
        ObjectNode json = (ObjectNode)
                TestDids.sample("connections_1.0_request").path("connection").path("DIDDoc");
        DidDocument document = DidDocument.parse(json);
        Ed25519PublicKey key = Ed25519PublicKey.fromBase58("H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb");

        assertThat(document.id()).isEqualTo(Did.parse("did:sov:WMeVPHHsMrQ3aWsizNpBPB"));
        assertThat(document.authenticationKeys()).containsExactly(key);
        Service service = document.didCommV1Services().get(0);
        assertThat(service.type()).isEqualTo(Service.INDY_AGENT);
        assertThat(service.id()).isEqualTo("did:sov:WMeVPHHsMrQ3aWsizNpBPB;indy");
        assertThat(service.recipientKeys()).containsExactly(key);
        assertThat(service.routingKeys()).isEmpty();
        assertThat(service.serviceEndpoint()).isEqualTo(URI.create("http://127.0.0.1:22090"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"didexchange_1.0_request", "didexchange_1.0_response"})
    void whenCapturedDocumentIsWrittenThenItIsReadTheSame(String sample) {
        DidDocument document = DidDocument.parse(TestDids.attachedDocument(sample));
        assertThat(document.didCommV1Services()).hasSize(1);
        assertThat(DidDocument.parse(document.toJson())).isEqualTo(document);
    }

    @Test
    void whenIdsAreUnqualifiedOrRelativeThenTheyAreMadeAbsolute() {
        DidDocument document = DidDocument.parse("""
                {"id": "WMeVPHHsMrQ3aWsizNpBPB",
                 "publicKey": [{"id": "1", "type": "Ed25519VerificationKey2018", "controller": "WMeVPHHsMrQ3aWsizNpBPB",
                   "publicKeyBase58": "H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb"}],
                 "authentication": [{"type": "Ed25519SignatureAuthentication2018", "publicKey": "WMeVPHHsMrQ3aWsizNpBPB#1"}],
                 "service": [{"id": "#d", "type": "did-communication", "recipientKeys": ["#1"],
                   "serviceEndpoint": "http://127.0.0.1/"}]}""");
        assertThat(document.verificationMethods().get(0).id()).hasToString("did:sov:WMeVPHHsMrQ3aWsizNpBPB#1");
        assertThat(document.authenticationKeys()).hasSize(1);
        assertThat(document.services().get(0).id()).isEqualTo("did:sov:WMeVPHHsMrQ3aWsizNpBPB#d");
        assertThat(document.services().get(0).recipientKeys()).isEqualTo(document.authenticationKeys());
    }

    @Test
    void whenMethodIsEmbeddedInRelationshipThenItCounts() {
        DidDocument document = DidDocument.parse("{\"id\": \"did:example:123\", \"authentication\": ["
                + multikey("#a", 1) + "], \"keyAgreement\": [\"#a\", \"did:example:9#z\"]}");
        assertThat(document.authenticationKeys()).containsExactly(TestDids.key(1));
        assertThat(document.verificationMethods(VerificationRelationship.KEY_AGREEMENT))
                .hasSize(1);
        assertThat(document.relationships().get(VerificationRelationship.KEY_AGREEMENT))
                .hasSize(2);
    }

    @Test
    void whenKeyIsOfUnknownTypeThenItIsKeptAsItIs() {
        String json =
                "{\"id\":\"#b\",\"type\":\"Bls12381G2Key2020\",\"publicKeyBase58\":\"25ETdUZDVnME6yYuAMjFRCnCPcDmYQcoZDcZuXAfeMhX\"}";
        VerificationMethod method = VerificationMethod.parse(DID, Json.parseObject(json));
        assertThat(method.ed25519Key()).isEmpty();
        assertThat(method.x25519Key()).isEmpty();
        assertThat(VerificationMethod.parse(DID, method.toJson())).isEqualTo(method);
        assertThat(method.toJson().path("publicKeyBase58").stringValue()).startsWith("25ETdUZD");
    }

    @Test
    void whenKeyIsJwkThenItIsRead() {
        Ed25519PublicKey key = TestDids.key(3);
        VerificationMethod method =
                new VerificationMethod(DID.withFragment("j"), "JsonWebKey2020", DID, new KeyMaterial.Ed25519(key));
        ObjectNode json = method.toJson();
        assertThat(json.path("publicKeyJwk").path("crv").stringValue()).isEqualTo("Ed25519");
        assertThat(VerificationMethod.parse(DID, json)).isEqualTo(method);
    }

    @Test
    void whenServicesDifferInPriorityThenTheLowestComesFirst() {
        DidDocument document = DidDocument.parse("{\"id\": \"did:example:123\", \"service\": ["
                + service("#a", "did-communication", 5, "") + "," + service("#b", "did-communication", 1, "") + ","
                + service("#c", "LinkedDomains", 0, "") + ","
                + service("#d", "DIDCommMessaging", 0, ", \"accept\": [\"didcomm/v2\"]") + "]}");
        assertThat(document.services()).hasSize(4);
        assertThat(document.didCommV1Services())
                .extracting(Service::id)
                .containsExactly("did:example:123#b", "did:example:123#a");
    }

    @Test
    void whenForeignServiceHasNoSingleUriThenItIsLeftOut() {
        DidDocument document = DidDocument.parse(
                "{\"id\": \"did:example:123\", \"service\": [{\"id\": \"#x\", \"type\": \"X\", \"serviceEndpoint\": {\"a\": 1}}]}");
        assertThat(document.services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": 1}",
                "{\"id\": \"x\"}",
                "{\"id\": \"did:example:123\", \"verificationMethod\": [\"#a\"]}",
                "{\"id\": \"did:example:123\", \"verificationMethod\": [{\"id\": \"#a\", \"type\": \"Multikey\"}]}",
                "{\"id\": \"did:example:123\", \"verificationMethod\": [{\"id\": \"#a\", \"type\": \"Ed25519VerificationKey2018\","
                        + " \"publicKeyBase58\": \"abc\"}]}",
                "{\"id\": \"did:example:123\", \"verificationMethod\": [{\"id\": \"#a\", \"type\": \"Ed25519VerificationKey2020\","
                        + " \"publicKeyMultibase\": \"z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc\"}]}",
                "{\"id\": \"did:example:123\", \"authentication\": [7]}",
                "{\"id\": \"did:example:123\", \"service\": [{\"id\": \"#x\", \"type\": \"IndyAgent\"}]}",
                "{\"id\": \"did:example:123\", \"service\": [{\"id\": \"#x\", \"type\": \"IndyAgent\","
                        + " \"serviceEndpoint\": \"not a uri\"}]}",
                "{\"id\": \"did:example:123\", \"service\": [{\"id\": \"#x\", \"type\": \"IndyAgent\","
                        + " \"serviceEndpoint\": \"relative\"}]}",
                "{\"id\": \"did:example:123\", \"service\": [{\"id\": \"#x\", \"type\": \"IndyAgent\","
                        + " \"serviceEndpoint\": \"http://a/\", \"recipientKeys\": [\"#absent\"]}]}",
                "{\"id\": \"did:example:123\", \"service\": [{\"id\": \"#x\", \"type\": \"IndyAgent\","
                        + " \"serviceEndpoint\": \"http://a/\", \"priority\": \"high\"}]}"
            })
    void whenDocumentIsWrongThenItIsRefused(String json) {
        assertThatThrownBy(() -> DidDocument.parse(json)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenTwoMethodsShareAnIdThenTheyAreRefused() {
        String json = "{\"id\": \"did:example:123\", \"verificationMethod\": [" + multikey("#a", 1) + ","
                + multikey("#a", 2) + "]}";
        assertThatThrownBy(() -> DidDocument.parse(json)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenServiceRefersToDerivedKeyThenItMeansTheEd25519Key() {
        DidDocument document = DidDocument.builder(DID)
                .verificationMethod(VerificationMethod.ed25519(DID.withFragment("key-1"), TestDids.key(1)))
                .verificationMethod(VerificationMethod.x25519(
                        DID.withFragment("key-agreement-1"), TestDids.key(1).toX25519()))
                .build();
        ObjectNode json = document.toJson();
        json.putArray("service")
                .addObject()
                .put("id", "#d")
                .put("type", "did-communication")
                .put("serviceEndpoint", "http://127.0.0.1/")
                .putArray("recipientKeys")
                .add("#key-agreement-1");
        assertThat(DidDocument.parse(json).services().get(0).recipientKeys()).containsExactly(TestDids.key(1));
    }

    @Test
    void whenInlineServiceOfInvitationIsReadThenItsKeysAreKnown() {
        Service service = Service.parseInline(Json.parseObject("{\"id\": \"#inline\", \"type\": \"did-communication\","
                + " \"recipientKeys\": [\"" + DidKey.of(TestDids.key(1)) + "\"],"
                + " \"routingKeys\": [\"" + DidKey.urlOf(TestDids.key(2)) + "\"],"
                + " \"serviceEndpoint\": \"https://example.com:5000\"}"));
        assertThat(service)
                .isEqualTo(Service.didCommunication(
                        "#inline",
                        URI.create("https://example.com:5000"),
                        List.of(TestDids.key(1)),
                        List.of(TestDids.key(2))));
        assertThat(Service.parseInline(service.toJson())).isEqualTo(service);
        assertThatThrownBy(() -> Service.parseInline(Json.parseObject(
                        "{\"id\": \"#inline\", \"type\": \"did-communication\", \"recipientKeys\": [\"#1\"],"
                                + " \"serviceEndpoint\": \"https://example.com:5000\"}")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 100)
    void whenAnyDocumentIsWrittenThenItIsReadTheSame(
            @ForAll @IntRange(min = 1, max = 255) int key,
            @ForAll VerificationRelationship use,
            @ForAll @IntRange(min = 0, max = 9) int priority,
            @ForAll boolean unresolved) {
        DidUrl id = DID.withFragment("key-" + key);
        KeyReference route = unresolved
                ? KeyReference.unresolved(DidUrl.parse("did:example:9#1"))
                : KeyReference.to(TestDids.key(7));
        for (String type : List.of(Service.DID_COMMUNICATION, Service.INDY_AGENT, Service.DIDCOMM_MESSAGING, "Other")) {
            DidDocument document = DidDocument.builder(DID)
                    .alsoKnownAs("did:example:" + key)
                    .verificationMethod(VerificationMethod.ed25519(id, TestDids.key(key)), use)
                    .verificationMethod(
                            VerificationMethod.x25519(
                                    DID.withFragment("x"), TestDids.key(key).toX25519()),
                            VerificationRelationship.KEY_AGREEMENT)
                    .service(new Service(
                            DID + "#s",
                            type,
                            URI.create("didcomm:transport/queue"),
                            priority,
                            List.of(KeyReference.to(TestDids.key(key))),
                            List.of(route),
                            List.of("didcomm/aip1")))
                    .build();
            assertThat(DidDocument.parse(Json.write(document.toJson()))).isEqualTo(document);
            assertThat(document.didCommV1Services()).hasSize(unresolved || type.equals("Other") ? 0 : 1);
        }
    }

    @Test
    void whenRelationshipHasNoKeysThenItIsLeftOut() {
        DidDocument document = new DidDocument(
                DID, List.of(), List.of(), Map.of(VerificationRelationship.AUTHENTICATION, List.of()), List.of());
        assertThat(document.relationships()).isEmpty();
    }

    private static String multikey(String id, int key) {
        return "{\"id\": \"" + id + "\", \"type\": \"Multikey\", \"publicKeyMultibase\": \""
                + Multikey.encode(TestDids.key(key)) + "\"}";
    }

    private static String service(String id, String type, int priority, String more) {
        return "{\"id\": \"" + id + "\", \"type\": \"" + type + "\", \"priority\": " + priority
                + ", \"recipientKeys\": [\"" + TestDids.key(1).base58() + "\"], \"serviceEndpoint\": \"http://a/\""
                + more + "}";
    }
}
