package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PeerDid4Test {

    private static final ObjectNode VECTOR = Json.parseObject(TestDids.resource("/vectors/did-peer-4.json"));
    private static final Did LONG = Did.parse(VECTOR.path("long").stringValue());
    private static final Did SHORT = Did.parse(VECTOR.path("short").stringValue());

    private final PeerDidResolver resolver =
            new PeerDidResolver(did -> did.equals(SHORT) ? Optional.of(LONG) : Optional.empty());

    @Test
    void whenVectorIsCreatedThenDidIsTheSame() {
        assertThat(PeerDid4.create((ObjectNode) VECTOR.path("input"))).isEqualTo(LONG);
        assertThat(PeerDid4.shortForm(LONG)).isEqualTo(SHORT);
        assertThat(PeerDid4.isLong(LONG)).isTrue();
        assertThat(PeerDid4.isShort(LONG)).isFalse();
        assertThat(PeerDid4.isShort(SHORT)).isTrue();
        assertThat(PeerDid4.isLong(SHORT)).isFalse();
    }

    @Test
    void whenVectorIsResolvedThenDocumentsAreTheSame() {
        assertThat(PeerDid4.decode(LONG)).isEqualTo(VECTOR.path("input"));
        assertThat(resolver.resolve(LONG)).isEqualTo(DidDocument.parse((ObjectNode) VECTOR.path("longDocument")));
        assertThat(resolver.resolve(SHORT)).isEqualTo(DidDocument.parse((ObjectNode) VECTOR.path("shortDocument")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"didexchange_1.1_request", "didexchange_1.1_response"})
    void whenDidIsCapturedThenItResolvesAndIsCreatedTheSame(String sample) {
        Did did = Did.parse(TestDids.sample(sample).path("did").stringValue());
        DidDocument document = resolver.resolve(did);
        Service service = document.didCommV1Services().get(0);
        Ed25519PublicKey key = document.authenticationKeys().get(0);

        assertThat(document.alsoKnownAs())
                .containsExactly(PeerDid4.shortForm(did).toString());
        assertThat(service.type()).isEqualTo(Service.DID_COMMUNICATION);
        assertThat(service.recipientKeys()).containsExactly(key);
        assertThat(PeerDid4.create(PeerDid4.decode(did))).isEqualTo(did);
        assertThat(PeerDid4.ofDidCommV1(key, service.serviceEndpoint(), service.routingKeys()))
                .isEqualTo(did);
    }

    @Property(tries = 50)
    void whenAnyAgentsDidIsResolvedThenItsServiceIsFound(@ForAll @IntRange(min = 1, max = 255) int key) {
        URI endpoint = URI.create("http://127.0.0.1:8080/didcomm");
        Did did = PeerDid4.ofDidCommV1(TestDids.key(key), endpoint, List.of(TestDids.key(0)));
        Service service = resolver.resolve(did).didCommV1Services().get(0);
        assertThat(service.recipientKeys()).containsExactly(TestDids.key(key));
        assertThat(service.routingKeys()).containsExactly(TestDids.key(0));
        assertThat(service.serviceEndpoint()).isEqualTo(endpoint);
    }

    @Property(tries = 100)
    void whenAnyCharacterOfDidChangesThenItIsRefused(
            @ForAll @IntRange(min = 9, max = 2000) int position, @ForAll @IntRange(min = 1, max = 57) int by) {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        String text = LONG.toString();
        int at = 10 + position % (text.length() - 10);
        int digit = alphabet.indexOf(text.charAt(at));
        if (digit >= 0) {
            char other = alphabet.charAt((digit + by) % alphabet.length());
            Did altered = Did.parse(text.substring(0, at) + other + text.substring(at + 1));
            assertThatThrownBy(() -> resolver.resolve(altered)).isInstanceOf(DidResolutionException.class);
        }
    }

    @Test
    void whenShortFormIsNotKnownThenItIsNotFound() {
        Did unknown =
                PeerDid4.shortForm(PeerDid4.ofDidCommV1(TestDids.key(1), URI.create("http://127.0.0.1:1/"), List.of()));
        assertThat(failure(resolver, unknown)).isEqualTo(DidResolutionFailure.Reason.NOT_FOUND);
    }

    @Test
    void whenKeptLongFormIsOfAnotherDidThenDocumentIsInvalid() {
        Did other = PeerDid4.ofDidCommV1(TestDids.key(1), URI.create("http://127.0.0.1:1/"), List.of());
        PeerDidResolver confused = new PeerDidResolver(did -> Optional.of(other));
        assertThat(failure(confused, SHORT)).isEqualTo(DidResolutionFailure.Reason.INVALID_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "{\"id\":\"did:example:1\"}", "{\"authentication\":[7]}"})
    void whenDocumentIsWrongThenDidIsInvalid(String document) {
        byte[] json = document.getBytes(StandardCharsets.UTF_8);
        byte[] coded = new byte[2 + json.length];
        coded[0] = (byte) 0x80;
        coded[1] = 0x04;
        System.arraycopy(json, 0, coded, 2, json.length);
        assertThat(failure(resolver, didOf(coded))).isEqualTo(DidResolutionFailure.Reason.INVALID_DOCUMENT);
    }

    @Test
    void whenContentIsNotJsonByItsCodeThenDidIsInvalid() {
        assertThat(failure(resolver, didOf("no json code".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(DidResolutionFailure.Reason.INVALID_DOCUMENT);
    }

    @Test
    void whenInputDocumentCannotBeUsedThenCreationIsRefused() {
        assertThatThrownBy(() -> PeerDid4.create(Json.object().put("id", "did:example:1")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PeerDid4.create(Json.object().put("long", "x".repeat(Did.MAX_LENGTH))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PeerDid4.shortForm(SHORT)).isInstanceOf(InvalidInputException.class);
    }

    private static Did didOf(byte[] coded) {
        String encoded = "z" + Base58.encode(coded);
        return Did.parse("did:peer:4" + Multihash.sha256(encoded) + ":" + encoded);
    }

    private static DidResolutionFailure.Reason failure(DidResolver resolver, Did did) {
        return catchThrowableOfType(DidResolutionException.class, () -> resolver.resolve(did))
                .reason();
    }
}
