package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.JsonMutator;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Offers, requests and credentials that a peer has changed: refused as bad input, and never a failure of the engine. */
abstract class HostilePeerContract {

    private static final ProverContext CONTEXT = new ProverContext.Entropy("e");

    private final AnonCredsEngine engine = engine();
    private final LinkSecret linkSecret = TestObjects.linkSecret();
    private final CredentialOffer offer = engine.createOffer(
            TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.keyCorrectnessProof());
    private final NewCredentialRequest request =
            engine.createRequest(offer, TestObjects.credentialDefinition(), linkSecret, "default", CONTEXT);
    private final Credential issued = issue(request.request());

    abstract AnonCredsEngine engine();

    private Credential issue(CredentialRequest requested) {
        return engine.issue(new CredentialIssuance(
                TestObjects.credentialDefinition(),
                TestObjects.privateKey(),
                offer,
                requested,
                CredentialIssuance.encode(TestIssuer.enterprise("x", "1")),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        TestObjects.registry(),
                        RevocationRegistryPrivateKey.fromJson(TestObjects.json("revocation-registry-private-key")),
                        TestObjects.statusList(),
                        1))));
    }

    @Property(tries = 40)
    void whenOfferIsMutatedThenItIsRefusedOrAnswered(@ForAll long seed) {
        refusedOr(() -> {
            CredentialOffer mutated = CredentialOffer.fromJson(new JsonMutator(seed).mutate(offer.toJson()));
            engine.createRequest(mutated, TestObjects.credentialDefinition(), linkSecret, "default", CONTEXT);
        });
    }

    @Property(tries = 40)
    void whenRequestIsMutatedThenItIsRefusedOrMeansTheSame(@ForAll long seed) {
        refusedOr(() -> {
            CredentialRequest mutated = CredentialRequest.fromJson(
                    new JsonMutator(seed).mutate(request.request().toJson()));
            issue(mutated);
            assertThat(mutated.blindedSecrets().u())
                    .isEqualTo(request.request().blindedSecrets().u());
        });
    }

    @Property(tries = 40)
    void whenCredentialIsMutatedThenItIsRefusedOrHasTheSameNumbers(@ForAll long seed) {
        refusedOr(() -> {
            Credential mutated = Credential.fromJson(new JsonMutator(seed).mutate(issued.toJson()));
            engine.process(
                    mutated,
                    request.metadata(),
                    linkSecret,
                    TestObjects.credentialDefinition(),
                    mutated.revocation().map(place -> TestObjects.registry()));
            assertThat(Json.write(mutated.signature().toJson()))
                    .isEqualTo(Json.write(issued.signature().toJson()));
        });
    }

    private static void refusedOr(Runnable attempt) {
        try {
            attempt.run();
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
