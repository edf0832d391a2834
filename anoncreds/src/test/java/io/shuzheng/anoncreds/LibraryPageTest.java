package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code docs/anoncreds-library.md} shows is this code. */
class LibraryPageTest {

    private static final Path PAGE = Path.of("..", "docs", "anoncreds-library.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "shuzheng", "anoncreds", "LibraryPageTest.java");

    private static VerificationReport issueAndProve() {
        // begin of the example
        AnonCredsEngine engine = AnonCredsEngines.javaEngine();
        String issuer = "did:web:registry.example";
        String schemaId = issuer + "/schema", definitionId = issuer + "/definition";

        // The issuer publishes a schema and keys; the search for primes takes a second or so.
        Schema schema = new Schema("employee", "1.0", List.of("name", "grade"), issuer);
        NewCredentialDefinition keys = engine.createCredentialDefinition(schemaId, schema, issuer, "2026", false);

        // The issuer offers, the holder asks, the issuer signs without seeing the link secret, the holder checks and
        // keeps.
        CredentialOffer offer = engine.createOffer(schemaId, definitionId, keys.keyCorrectnessProof());
        LinkSecret linkSecret = engine.createLinkSecret();
        NewCredentialRequest request = engine.createRequest(
                offer, keys.definition(), linkSecret, "default", new ProverContext.Entropy("any random text"));
        Credential signed = engine.issue(new CredentialIssuance(
                keys.definition(),
                keys.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(Map.of("name", "Alice", "grade", "7")),
                Optional.empty()));
        Credential credential =
                engine.process(signed, request.metadata(), linkSecret, keys.definition(), Optional.empty());

        // The verifier asks for the name and a grade of 5 or more; the holder shows the one and proves the other.
        PresentationRequest asked = new PresentationRequest(
                "promotion",
                "1.0",
                Nonce.random(new SecureRandom()),
                Map.of("who", RequestedAttribute.of("name")),
                Map.of("senior", RequestedPredicate.of("grade", PredicateType.GE, 5)),
                Optional.empty(),
                PresentationRequest.Format.V2);
        OfflineObjects published = new OfflineObjects(
                Map.of(schemaId, schema), Map.of(definitionId, keys.definition()), Map.of(), List.of());
        Presentation presentation = engine.present(new PresentationInputs(
                asked,
                List.of(new CredentialUse(credential, Optional.empty(), Set.of("who"), Set.of(), Set.of("senior"))),
                Map.of(),
                linkSecret,
                published.schemas(),
                published.credentialDefinitions()));

        // The report has a verdict for each check, with its reason.
        VerificationReport report =
                new PresentationVerifier(engine, published, Clock.systemUTC()).verify(asked, presentation);
        // end of the example
        return report;
    }

    @Test
    void whenPagesExampleRunsThenItsPresentationIsVerified() {
        VerificationReport report = issueAndProve();

        assertThat(report.failures()).isEmpty();
        assertThat(report.verified()).isTrue();
    }

    @Test
    void whenPageIsReadThenItShowsTheExampleAsItIsHere() throws IOException {
        String example = between(
                Files.readString(SOURCE), "        // begin of the example\n", "        // end of the example\n");

        assertThat(Files.readString(PAGE)).contains("```java\n" + example.replaceAll("(?m)^ {8}", "") + "```");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
