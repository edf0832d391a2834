package io.shuzheng.anoncreds.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import io.shuzheng.anoncreds.engine.TestIssuer;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our issuer, holder and verifier against the library that Python agents use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@RequiresNativeEngine
class PythonInteropTests {

    private final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    private TestIssuer issuer;
    private PythonPeer python;

    @BeforeAll
    void start(@TempDir Path tails) throws Exception {
        issuer = new TestIssuer(engine, tails);
        issuer.update(Set.of(), Set.of(5), 200);
        python = PythonPeer.start();
    }

    @AfterAll
    void stop() throws Exception {
        python.close();
    }

    @Test
    void whenWePresentThenPythonVerifiesAndRefusesAChange() throws Exception {
        LinkSecret linkSecret = engine.createLinkSecret();
        Credential credential = issuer.issue(linkSecret, TestIssuer.enterprise("数证", "5000"), 1);
        PresentationRequest request = request();
        Presentation presentation = engine.present(new PresentationInputs(
                request,
                List.of(new CredentialUse(
                        credential,
                        Optional.of(issuer.state(credential)),
                        Set.of("name", "papers"),
                        Set.of("hidden"),
                        Set.of("capital"))),
                Map.of("phone", "12345"),
                linkSecret,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions()));

        assertThat(verdict(request, presentation.toJson())).isEqualTo("true");
        ObjectNode changed = presentation.toJson();
        ((ObjectNode) changed.at("/proof/proofs/0/primary_proof/eq_proof")).put("e", "12345");
        assertThat(verdict(request, changed)).isEqualTo("false");
    }

    /** Why the rules stand above the engines: here the library stands alone. */
    @Test
    void whenProofOfNonRevocationIsLeftOutThenPythonTakesARevokedCredentialAndWeDoNot(@TempDir Path tails)
            throws Exception {
        LinkSecret linkSecret = engine.createLinkSecret();
        TestIssuer own = new TestIssuer(engine, tails);
        Credential revoked = own.issue(linkSecret, TestIssuer.enterprise("数证", "5000"), 3);
        own.update(Set.of(), Set.of(3), 200);
        Map<String, RequestedAttribute> attributes = Map.of("name", RequestedAttribute.of("name"));
        PresentationRequest asked = TestRequests.of(attributes, Map.of(), Optional.of(NonRevokedInterval.at(200)));
        ObjectNode undated = engine.present(new PresentationInputs(
                        TestRequests.of(attributes, Map.of()),
                        List.of(new CredentialUse(revoked, Optional.empty(), Set.of("name"), Set.of(), Set.of())),
                        Map.of(),
                        linkSecret,
                        own.published().schemas(),
                        own.published().credentialDefinitions()))
                .toJson();
        ((ObjectNode) undated.at("/identifiers/0")).put("timestamp", 200);

        assertThat(verdict(own, asked, undated)).isEqualTo("true");
        assertThat(new PresentationVerifier(engine, own.published(), Clock.systemUTC())
                        .verify(asked, Json.write(undated))
                        .verified())
                .isFalse();
    }

    private String verdict(PresentationRequest request, JsonNode presentation) throws Exception {
        return verdict(issuer, request, presentation);
    }

    private String verdict(TestIssuer publisher, PresentationRequest request, JsonNode presentation) throws Exception {
        return python.answer(
                        "verify",
                        Map.of(
                                "request", request.toJson(),
                                "presentation", presentation,
                                "objects", publisher.published().toJson()))
                .path("result")
                .asString();
    }

    @Test
    void whenPythonHoldsAndPresentsThenWeVerify() throws Exception {
        CredentialOffer offer = engine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.keyCorrectnessProof());
        JsonNode definition = TestObjects.credentialDefinition().toJson();
        JsonNode requested = python.call("request", Map.of("offer", offer.toJson(), "definition", definition));
        Credential issued = engine.issue(new CredentialIssuance(
                TestObjects.credentialDefinition(),
                TestObjects.privateKey(),
                offer,
                CredentialRequest.fromJson(requested),
                CredentialIssuance.encode(TestIssuer.enterprise("数证", "5000")),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        issuer.registryDefinition(), issuer.registry().privateKey(), issuer.currentList(), 2))));
        JsonNode presented = python.call(
                "present",
                Map.ofEntries(
                        Map.entry("credential", issued.toJson()),
                        Map.entry("definition", definition),
                        Map.entry("registry", issuer.registryDefinition().toJson()),
                        Map.entry("list", issuer.currentList().toJson()),
                        Map.entry("tails", text(issuer.registry().tailsFile().toString())),
                        Map.entry("presentationRequest", request().toJson()),
                        Map.entry("objects", issuer.published().toJson()),
                        Map.entry("revealed", Json.parse("[\"name\", \"papers\"]")),
                        Map.entry("unrevealed", Json.parse("[\"hidden\"]")),
                        Map.entry("predicates", Json.parse("[\"capital\"]")),
                        Map.entry("selfAttested", Json.parse("{\"phone\": \"12345\"}"))));

        var report = new PresentationVerifier(engine, issuer.published(), Clock.systemUTC())
                .verify(request(), Json.write(presented));

        assertThat(report.failures()).isEmpty();
        assertThat(report.verified()).isTrue();
    }

    private static PresentationRequest request() {
        return TestRequests.of(
                Map.of(
                        "name",
                                RequestedAttribute.of("name")
                                        .restrictedTo(
                                                Restriction.credentialDefinition(TestObjects.CREDENTIAL_DEFINITION_ID)),
                        "papers", RequestedAttribute.group(List.of("uscc", "since")),
                        "hidden", RequestedAttribute.of("Capital X"),
                        "phone", RequestedAttribute.of("phone")),
                Map.of("capital", RequestedPredicate.of("Capital X", PredicateType.GE, 1000)),
                Optional.of(NonRevokedInterval.until(300)));
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
