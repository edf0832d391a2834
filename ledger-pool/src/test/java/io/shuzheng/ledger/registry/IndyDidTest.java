package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.did.DidResolutionFailure.Reason;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AnyLedger
class IndyDidTest {

    private static final URI ENDPOINT = URI.create("http://127.0.0.1:8021");

    private final TestLedger ledger;
    private LedgerIdentity identity;
    private IndyDidRegistrar trustee;

    IndyDidTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void newIdentity() {
        identity = ledger.newIdentity();
        trustee = registrar(ledger.trustee());
    }

    @Test
    void whenDidIsRegisteredThenItResolvesToItsKey() {
        register(Optional.empty());

        DidDocument document = IndyDidResolver.of(ledger.reader()).resolve(sov());
        assertThat(document.id()).isEqualTo(sov());
        assertThat(document.authenticationKeys()).containsExactly(identity.verkey());
        assertThat(document.services()).isEmpty();
    }

    @Test
    void whenEndpointIsPublishedThenTheDocumentHasADidCommService() {
        register(Optional.empty());
        Ed25519PublicKey mediator = ledger.newIdentity().verkey();
        registrar(identity).publishEndpoint(ENDPOINT, List.of(mediator));
        ledger.eventually(() -> ledger.reader().attribute(identity.did(), "endpoint"));

        Service service = IndyDidResolver.of(ledger.reader())
                .resolve(sov())
                .didCommV1Services()
                .get(0);
        assertThat(service.serviceEndpoint()).isEqualTo(ENDPOINT);
        assertThat(service.recipientKeys()).containsExactly(identity.verkey());
        assertThat(service.routingKeys()).containsExactly(mediator);
    }

    @Test
    void whenNetworkHasANamespaceThenDidIndyResolvesThere() {
        register(Optional.empty());
        IndyDidResolver resolver = IndyDidResolver.of(ledger.reader(), "shuzheng:test");

        DidDocument document = resolver.resolve(Did.parse("did:indy:shuzheng:test:" + identity.did()));

        assertThat(document.authenticationKeys()).containsExactly(identity.verkey());
        assertThat(document.verificationMethods().get(0).id())
                .hasToString("did:indy:shuzheng:test:" + identity.did() + "#verkey");
        assertFailure(resolver, "did:indy:shuzheng:" + identity.did(), Reason.UNSUPPORTED_METHOD);
        assertFailure(resolver, "did:web:example.com", Reason.UNSUPPORTED_METHOD);
    }

    @Test
    void whenDidIsUnknownOrNoneOfTheLedgersThenItDoesNotResolve() {
        IndyDidResolver resolver = IndyDidResolver.of(ledger.reader());

        assertFailure(resolver, sov().toString(), Reason.NOT_FOUND);
        assertFailure(resolver, "did:sov:tooShort", Reason.INVALID_DOCUMENT);
        assertFailure(resolver, "did:indy:shuzheng:" + identity.did(), Reason.UNSUPPORTED_METHOD);
    }

    @Test
    void whenRegisteredAgainThenNothingHappensAndWithAnotherRoleItConflicts() {
        register(Optional.of(LedgerRole.ENDORSER));

        trustee.register(identity.did(), identity.verkey(), Optional.of(LedgerRole.ENDORSER));

        assertThatThrownBy(() -> trustee.register(identity.did(), identity.verkey(), Optional.empty()))
                .isInstanceOf(PublicationConflict.class);
    }

    @Test
    void whenRegistrarMayNotRegisterThenRefused() {
        register(Optional.empty());
        LedgerIdentity other = ledger.newIdentity();

        assertThatThrownBy(() ->
                        registrar(identity).register(other.did(), other.verkey(), Optional.of(LedgerRole.TRUSTEE)))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void whenAttributeIsPublishedThenItIsReadAndReplaced() {
        register(Optional.empty());
        IndyDidRegistrar registrar = registrar(identity);

        registrar.publishAttribute(Json.parseObject("{\"role\":{\"actor\":\"bank\"}}"));
        registrar.publishAttribute(Json.parseObject("{\"role\":{\"actor\":\"bureau\"}}"));

        Awaitility.await()
                .until(() -> ledger.reader()
                        .attribute(identity.did(), "role")
                        .map(role -> role.path("actor").stringValue())
                        .equals(Optional.of("bureau")));
    }

    @Test
    void whenEndpointIsNotAbsoluteThenRefused() {
        assertThatThrownBy(() -> registrar(identity).publishEndpoint(URI.create("/agent"), List.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenNamespaceIsNoneThenRefused() {
        assertThatThrownBy(() -> IndyDidResolver.of(ledger.reader(), "Not:a:namespace"))
                .isInstanceOf(InvalidInputException.class);
    }

    private void register(Optional<LedgerRole> role) {
        trustee.register(identity.did(), identity.verkey(), role);
        ledger.eventually(() -> ledger.reader().nym(identity.did()));
    }

    private IndyDidRegistrar registrar(LedgerIdentity writer) {
        return new IndyDidRegistrar(ledger.reader(), ledger.writer(writer));
    }

    private Did sov() {
        return Did.ofIndyId(identity.did().value());
    }

    private static void assertFailure(IndyDidResolver resolver, String did, Reason reason) {
        assertThatThrownBy(() -> resolver.resolve(Did.parse(did)))
                .isInstanceOfSatisfying(
                        DidResolutionException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
