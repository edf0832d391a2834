package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndyDidDocumentsTest {

    private static final Ed25519PublicKey KEY = TestIdentities.trustee().verkey();
    private static final Ed25519PublicKey SECOND =
            TestIdentities.ofSeed("00000000000000000000000000000002").verkey();
    private static final Did SOV = Did.parse("did:sov:V4SGRU86Z58d6TV7PBUe6f");
    private static final Did INDY = Did.parse("did:indy:shuzheng:V4SGRU86Z58d6TV7PBUe6f");

    @Example
    void whenEndpointNamesItsTypesThenOnlyThoseBecomeServices() {
        DidDocument document = IndyDidDocuments.sov(
                SOV,
                KEY,
                DidEndpoint.parse(Json.parse("{\"endpoint\":\"https://a.example\",\"types\":[\"endpoint\",\"x\"]}")));

        assertThat(document.services()).extracting(Service::type).containsExactly("endpoint");
        assertThat(document.didCommV1Services()).isEmpty();
    }

    @Example
    void whenEndpointIsTakenBackThenThereIsNone() {
        assertThat(DidEndpoint.parse(Json.parse("{\"endpoint\":null}"))).isEmpty();
        assertThat(DidEndpoint.parse(Json.parse("null"))).isEmpty();
        assertThat(DidEndpoint.parse(Json.parse("{\"ha\":\"127.0.0.1:5555\"}"))).isEmpty();
    }

    @Example
    void whenNymHasContentThenItIsMergedIntoTheDocument() {
        DidDocument document = IndyDidDocuments.indy(
                INDY,
                KEY,
                Json.parseObject("{\"@context\":[\"https://www.w3.org/ns/did/v1\"],"
                        + "\"verificationMethod\":[{\"id\":\"" + INDY + "#second\",\"controller\":\"" + INDY
                        + "\",\"type\":\"Ed25519VerificationKey2018\",\"publicKeyBase58\":\""
                        + SECOND.base58()
                        + "\"}],\"authentication\":[\"" + INDY + "#second\"],"
                        + "\"service\":[{\"id\":\"" + INDY + "#did-communication\",\"type\":\"did-communication\","
                        + "\"priority\":0,\"recipientKeys\":[\"#verkey\"],\"routingKeys\":[],"
                        + "\"serviceEndpoint\":\"https://a.example\"}]}"));

        assertThat(document.authenticationKeys()).hasSize(2).contains(KEY);
        assertThat(document.didCommV1Services().get(0).recipientKeys()).containsExactly(KEY);
    }

    @Example
    void whenContentClaimsAnotherIdThenRefused() {
        assertThatThrownBy(() -> IndyDidDocuments.indy(INDY, KEY, Json.parseObject("{\"id\":\"did:example:1\"}")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Example
    void whenContentRedefinesTheVerkeyThenRefused() {
        assertThatThrownBy(() -> IndyDidDocuments.indy(
                        INDY,
                        KEY,
                        Json.parseObject("{\"verificationMethod\":[{\"id\":\"" + INDY + "#verkey\",\"controller\":\""
                                + INDY + "\",\"type\":\"Ed25519VerificationKey2018\",\"publicKeyBase58\":\""
                                + SECOND.base58() + "\"}]}")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 300)
    void whenEndpointIsAnythingThenItIsReadOrRefused(
            @ForAll("values") String endpoint, @ForAll("values") String keys, @ForAll("values") String types) {
        String value = "{\"endpoint\":" + endpoint + ",\"routingKeys\":" + keys + ",\"types\":" + types + "}";

        Throwable failure = catchThrowable(() -> {
            Optional<DidEndpoint> read = DidEndpoint.parse(Json.parse(value));
            IndyDidDocuments.sov(SOV, KEY, read);
        });

        assertThat(failure == null || failure instanceof InvalidInputException)
                .as(value)
                .isTrue();
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "1",
                        "{}",
                        "[]",
                        "[1]",
                        "\"\"",
                        "\"http://a\"",
                        "\"::\"",
                        "\"/x\"",
                        "[\"endpoint\"]",
                        "[\"did-communication\"]",
                        "[\"" + KEY.base58() + "\"]",
                        "{\"a\":\"b\"}"),
                Arbitraries.strings().alpha().ofMaxLength(12).map(text -> "\"" + text + "\""));
    }
}
