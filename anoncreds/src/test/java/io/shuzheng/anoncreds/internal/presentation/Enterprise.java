package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A holder of two credentials with name, city, capital (900 in both) and since. The request asks for name of the first, for the
 * group of city and since of the second, for capital left unrevealed of the second, and that capital of the first is at least
 * 500.
 */
final class Enterprise {

    static final String SCHEMA_ID = "did:web:issuer/schema";
    static final String DEFINITION_ID = "did:web:issuer/definition";
    static final Schema SCHEMA =
            new Schema("enterprise", "1.0", List.of("name", "city", "Capital X", "since"), TestObjects.ISSUER_ID);

    final TestCredentials issuer = new TestCredentials(new Random(7));
    final CredentialDefinition definition = issuer.definition(SCHEMA_ID, SCHEMA);
    final LinkSecret linkSecret = LinkSecret.of(BigInteger.valueOf(1_234_567_891L));
    final Credential first = sign("Ünternehmen 数", linkSecret);
    final Credential second = sign("second", linkSecret);
    final PresentationRequest request = request(TestRequests.NONCE, 500);
    final Presentation presentation = JavaProofs.prover().present(inputs(request, first, second));

    Credential sign(String name, LinkSecret secret) {
        return issuer.sign(DEFINITION_ID, definition, values(name), secret);
    }

    static Map<String, String> values(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("city", "上海");
        values.put("Capital X", "900");
        values.put("since", "20200101");
        return values;
    }

    static PresentationRequest request(Nonce nonce, int bound) {
        Map<String, RequestedAttribute> attributes = new LinkedHashMap<>();
        attributes.put("name", RequestedAttribute.of("name"));
        attributes.put("papers", RequestedAttribute.group(List.of("city", "since")));
        attributes.put("hidden", RequestedAttribute.of("capitalx"));
        return new PresentationRequest(
                "test",
                "1.0",
                nonce,
                attributes,
                Map.of("capital", RequestedPredicate.of("Capital X", PredicateType.GE, bound)),
                Optional.empty(),
                PresentationRequest.Format.V2);
    }

    static List<CredentialUse> uses(Credential first, Credential second) {
        return List.of(
                new CredentialUse(first, Optional.empty(), Set.of("name"), Set.of(), Set.of("capital")),
                new CredentialUse(second, Optional.empty(), Set.of("papers"), Set.of("hidden"), Set.of()));
    }

    PresentationInputs inputs(PresentationRequest asked, Credential one, Credential other) {
        return new PresentationInputs(
                asked,
                uses(one, other),
                Map.of(),
                linkSecret,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, definition));
    }

    OfflineObjects published() {
        return new OfflineObjects(Map.of(SCHEMA_ID, SCHEMA), Map.of(DEFINITION_ID, definition), Map.of(), List.of());
    }

    ProofVerdict verify(PresentationRequest asked, Presentation presented) {
        return JavaProofs.verifier().verify(proof(asked, presented));
    }

    ProofInputs proof(PresentationRequest asked, Presentation presented) {
        return new ProofInputs(
                presented,
                asked,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, definition),
                Map.of(),
                List.of(),
                List.of());
    }
}
