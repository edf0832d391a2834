package io.shuzheng.anoncreds.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.JsonMutator;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a presentation, there is a report; it is good only where nothing was changed that is proved. */
abstract class VerifierMutationContract {

    private static final OfflineObjects OBJECTS = new OfflineObjects(
            Map.of(TestObjects.SCHEMA_ID, TestObjects.schema()),
            Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()),
            Map.of(TestObjects.REGISTRY_ID, TestObjects.registry()),
            List.of(TestObjects.statusList(), TestObjects.laterStatusList()));

    abstract AnonCredsEngine engine();

    private PresentationVerifier verifier(OfflineObjects objects) {
        return new PresentationVerifier(engine(), objects, Clock.systemUTC());
    }

    @Example
    void whenStoredPresentationIsUnchangedThenItIsVerified() {
        VerificationReport report = verifier(OBJECTS).verify(TestObjects.request(), TestObjects.presentation());

        assertThat(report.failures()).isEmpty();
        assertThat(report.verified()).isTrue();
    }

    @Property(tries = 100)
    void whenPresentationIsMutatedThenItIsRefusedUnlessItMeansTheSame(@ForAll long seed) {
        String mutated = Json.write(new JsonMutator(seed).mutate(TestObjects.json("presentation")));

        VerificationReport report = verifier(OBJECTS).verify(TestObjects.request(), mutated);

        if (report.verified()) {
            assertThat(withoutSelfAttested(Presentation.parse(mutated)))
                    .isEqualTo(withoutSelfAttested(TestObjects.presentation()));
        } else {
            assertThat(report.failures()).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void whenRequestOrObjectsAreMutatedThenThereIsAReportOrARefusal(@ForAll long seed) {
        JsonMutator mutator = new JsonMutator(seed);
        try {
            PresentationRequest request =
                    PresentationRequest.fromJson(mutator.mutate(TestObjects.json("presentation-request")));
            OfflineObjects objects = OfflineObjects.fromJson(mutator.mutate(OBJECTS.toJson()));
            VerificationReport report = verifier(objects).verify(request, TestObjects.presentation());
            assertThat(report.results()).hasSizeGreaterThanOrEqualTo(Check.values().length);
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static Presentation withoutSelfAttested(Presentation presentation) {
        RequestedProof answers = presentation.requestedProof();
        return new Presentation(
                presentation.proof(),
                new RequestedProof(
                        answers.revealed(),
                        answers.revealedGroups(),
                        Map.of(),
                        answers.unrevealed(),
                        answers.predicates()),
                presentation.identifiers());
    }
}
