package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.TestIssuer;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.anoncreds.restriction.Restriction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A holder of two credentials of one issuer, and a verifier at Unix time 1000. Status lists are of 100, 200 (index 5 revoked)
 * and 300 (index 6 revoked too).
 *
 * <p>The request asks for {@code name} (restricted to the definition), the group {@code papers} (uscc, since), {@code hidden}
 * (Capital X, left unrevealed), {@code phone} (self-attested), and {@code capital} (Capital X >= 1000 of the second
 * credential), all unrevoked as of now.
 */
final class Scenario {

    static final long NOW = 1000;

    final AnonCredsEngine engine;
    final TestIssuer issuer;
    final LinkSecret linkSecret;
    final Credential first;
    final Credential second;
    final Credential soonRevoked;
    final PresentationRequest request;
    final Presentation presentation;

    Scenario(AnonCredsEngine engine, Path tails) {
        this.engine = engine;
        linkSecret = engine.createLinkSecret();
        issuer = new TestIssuer(engine, tails);
        first = issuer.issue(linkSecret, TestIssuer.enterprise("第一公司", "900"), 1);
        second = issuer.issue(linkSecret, TestIssuer.enterprise("第二公司", "5000"), 2);
        soonRevoked = issuer.issue(linkSecret, TestIssuer.enterprise("第三公司", "5000"), 6);
        issuer.update(Set.of(), Set.of(5), 200);
        issuer.update(Set.of(), Set.of(6), 300);
        request = request(Optional.of(NonRevokedInterval.at(NOW)), PredicateType.GE, 1000);
        presentation = present(request, 2);
    }

    static PresentationRequest request(Optional<NonRevokedInterval> interval, PredicateType type, int bound) {
        Map<String, RequestedAttribute> attributes = new LinkedHashMap<>();
        attributes.put(
                "name",
                RequestedAttribute.of("name")
                        .restrictedTo(Restriction.credentialDefinition(TestObjects.CREDENTIAL_DEFINITION_ID)));
        attributes.put("papers", RequestedAttribute.group(List.of("uscc", "since")));
        attributes.put("hidden", RequestedAttribute.of("Capital X"));
        attributes.put("phone", RequestedAttribute.of("phone"));
        return TestRequests.of(
                attributes, Map.of("capital", RequestedPredicate.of("Capital X", type, bound)), interval);
    }

    /** Answers any request of the scenario's shape, with the status list at a position (0 to 2). */
    Presentation present(PresentationRequest asked, int list) {
        return present(
                asked,
                List.of(
                        use(first, list, Set.of("name", "papers"), Set.of("hidden"), Set.of()),
                        use(second, list, Set.of(), Set.of(), Set.of("capital"))),
                Map.of("phone", "12345"));
    }

    Presentation present(PresentationRequest asked, List<CredentialUse> uses, Map<String, String> selfAttested) {
        return engine.present(new PresentationInputs(
                asked,
                uses,
                selfAttested,
                linkSecret,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions()));
    }

    CredentialUse use(Credential held, int list, Set<String> revealed, Set<String> unrevealed, Set<String> predicates) {
        Optional<CredentialRevocationState> state = Optional.of(issuer.state(held, issuer.list(list)));
        return new CredentialUse(held, state, revealed, unrevealed, predicates);
    }

    PresentationVerifier verifier() {
        return verifier(VerificationPolicy.standard());
    }

    PresentationVerifier verifier(VerificationPolicy policy) {
        return new PresentationVerifier(engine, issuer.published(), clock(), policy);
    }

    Clock clock() {
        return Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
    }

    VerificationReport verify(PresentationRequest asked, Presentation shown) {
        return verifier().verify(asked, shown);
    }
}
