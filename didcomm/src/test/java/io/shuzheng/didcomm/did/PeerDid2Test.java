package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PeerDid2Test {

    private static final ObjectNode VECTOR = Json.parseObject(TestDids.resource("/vectors/did-peer-2.json"));
    private static final Did DID = Did.parse(VECTOR.path("did").stringValue());

    private final PeerDidResolver resolver = new PeerDidResolver(PeerDidResolver.LongForms.NONE);

    @Test
    void whenVectorIsCreatedThenDidIsTheSame() {
        PeerDid2.Builder builder = PeerDid2.builder()
                .key(
                        VerificationRelationship.AUTHENTICATION,
                        Multikey.decode("z6Mkj3PUd1WjvaDhNZhhhXQdz5UnZXmS7ehtx8bsPpD47kKc"))
                .key(
                        VerificationRelationship.KEY_AGREEMENT,
                        Multikey.decode("z6LSg8zQom395jKLrGiBNruB9MM6V8PWuf2FpEy4uRFiqQBR"));
        VECTOR.path("services").forEach(service -> builder.service((ObjectNode) service));
        assertThat(builder.build()).isEqualTo(DID);
    }

    @Test
    void whenVectorIsResolvedThenDocumentIsTheSame() {
        DidDocument expected = DidDocument.parse((ObjectNode) VECTOR.path("document"));
        assertThat(resolver.resolve(DID)).isEqualTo(expected);
        assertThat(expected.alsoKnownAs()).containsExactly("did:peer:3zQmd6RdU6e2nDrLn1rjwdA5Buzq7wJwsv3WJ1AgrwKYJoLE");
        assertThat(expected.services()).hasSize(2);
        assertThat(expected.didCommV1Services()).isEmpty();
    }

    @Property(tries = 50)
    void whenAnyAgentsDidIsResolvedThenItsServiceIsFound(
            @ForAll @IntRange(min = 1, max = 255) int key, @ForAll @IntRange(min = 0, max = 3) int routes) {
        URI endpoint = URI.create("http://127.0.0.1:8080/didcomm");
        var routing = IntStream.range(0, routes).mapToObj(TestDids::key).toList();
        Did did = PeerDid2.ofDidCommV1(TestDids.key(key), endpoint, routing);
        DidDocument document = resolver.resolve(did);
        Service service = document.didCommV1Services().get(0);
        assertThat(service.recipientKeys()).containsExactly(TestDids.key(key));
        assertThat(service.routingKeys()).isEqualTo(routing);
        assertThat(service.serviceEndpoint()).isEqualTo(endpoint);
        assertThat(document.authenticationKeys()).containsExactly(TestDids.key(key));
        assertThat(document.verificationMethods(VerificationRelationship.KEY_AGREEMENT))
                .hasSize(1);
    }

    @Test
    void whenServicesAreAListOrHaveIdsThenTheyAreRead() {
        String list = "[{\"t\":\"dm\",\"s\":\"https://a/\",\"r\":[],\"a\":[\"didcomm/v2\"]},"
                + "{\"id\":\"#mine\",\"t\":\"x\",\"s\":\"https://b/\"},{\"t\":\"y\",\"s\":\"https://c/\"}]";
        Did did = Did.parse("did:peer:2.S" + Base64Url.encode(list.getBytes(StandardCharsets.UTF_8)));
        List<Service> services = resolver.resolve(did).services();
        assertThat(services)
                .extracting(Service::id)
                .containsExactly(did + "#service", did + "#mine", did + "#service-1");
        assertThat(services).extracting(Service::type).containsExactly("DIDCommMessaging", "x", "y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:peer:2.",
                "did:peer:2..Vz6Mkj3PUd1WjvaDhNZhhhXQdz5UnZXmS7ehtx8bsPpD47kKc",
                "did:peer:2.Xz6Mkj3PUd1WjvaDhNZhhhXQdz5UnZXmS7ehtx8bsPpD47kKc",
                "did:peer:2.Vz6Mkj3PUd1WjvaDhNZhhhXQdz5UnZXmS7ehtx8bsPpD47kK",
                "did:peer:2.S",
                "did:peer:2.Sbm90IGpzb24",
                "did:peer:2.SNw",
                "did:peer:2.Se30"
            })
    void whenElementIsWrongThenDocumentIsInvalid(String did) {
        assertThat(failure(did)).isEqualTo(DidResolutionFailure.Reason.INVALID_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:peer:2", "did:peer:1zQmZMygzYqNwU6Uhmewx5Xepf2VLp5S4HLSwwgf2aiKZuwa", "did:web:x"})
    void whenFormIsNotSupportedThenItSaysSo(String did) {
        assertThat(failure(did)).isEqualTo(DidResolutionFailure.Reason.UNSUPPORTED_METHOD);
    }

    private DidResolutionFailure.Reason failure(String did) {
        return catchThrowableOfType(DidResolutionException.class, () -> resolver.resolve(Did.parse(did)))
                .reason();
    }
}
