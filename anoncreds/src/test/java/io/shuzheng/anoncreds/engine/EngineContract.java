package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs.IntervalOverride;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An issuer, a holder and a credential of the engine that a contract is about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract {

    AnonCredsEngine engine;
    TestIssuer issuer;
    LinkSecret linkSecret;
    Credential credential;

    protected abstract AnonCredsEngine engine();

    @BeforeAll
    void issue(@TempDir Path tails) {
        engine = engine();
        issuer = new TestIssuer(engine, tails);
        linkSecret = engine.createLinkSecret();
        credential = issuer.issue(linkSecret, TestIssuer.enterprise("Ünternehmen 数证", "5000"), 1);
    }

    boolean provesUnrevoked(TestIssuer own, Credential held, CredentialRevocationState state, long timestamp) {
        PresentationRequest request = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name")),
                Map.of("p", RequestedPredicate.of("Capital X", PredicateType.GE, 0)),
                Optional.of(NonRevokedInterval.at(timestamp)));
        Presentation presentation = engine.present(new PresentationInputs(
                request,
                List.of(new CredentialUse(held, Optional.of(state), Set.of("name"), Set.of(), Set.of("p"))),
                Map.of(),
                linkSecret,
                own.published().schemas(),
                own.published().credentialDefinitions()));
        return engine.verifyProof(inputs(own, presentation, request, List.of())) instanceof ProofVerdict.Valid;
    }

    CredentialOffer offer() {
        return engine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.keyCorrectnessProof());
    }

    NewCredentialRequest request(CredentialOffer offer, LinkSecret secret) {
        return engine.createRequest(
                offer, TestObjects.credentialDefinition(), secret, "default", new ProverContext.Entropy("e"));
    }

    CredentialIssuance issuance(CredentialOffer offer, NewCredentialRequest request, int index) {
        return new CredentialIssuance(
                TestObjects.credentialDefinition(),
                TestObjects.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(TestIssuer.enterprise("x", "1")),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        issuer.registryDefinition(), issuer.registry().privateKey(), issuer.currentList(), index)));
    }

    static CredentialUse reveal(Credential held, String referent) {
        return new CredentialUse(held, Optional.empty(), Set.of(referent), Set.of(), Set.of());
    }

    Presentation present(PresentationRequest request, List<CredentialUse> uses, Map<String, String> selfAttested) {
        return engine.present(new PresentationInputs(
                request,
                uses,
                selfAttested,
                linkSecret,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions()));
    }

    ProofInputs inputs(Presentation presentation, PresentationRequest request) {
        return inputs(issuer, presentation, request, List.of());
    }

    ProofInputs inputs(Presentation presentation, PresentationRequest request, List<IntervalOverride> overrides) {
        return inputs(issuer, presentation, request, overrides);
    }

    static ProofInputs inputs(
            TestIssuer issuer,
            Presentation presentation,
            PresentationRequest request,
            List<IntervalOverride> overrides) {
        return new ProofInputs(
                presentation,
                request,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions(),
                issuer.published().revocationRegistryDefinitions(),
                issuer.published().revocationStatusLists(),
                overrides);
    }
}
