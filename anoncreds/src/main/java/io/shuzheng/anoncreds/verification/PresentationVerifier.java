package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges presentations. The rules here hold whatever the engine: an engine proves mathematics, and much of what a verifier
 * relies on is not in it (raw values, restrictions, which predicate was asked for, which status list was in force).
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#verify-presentation">AnonCreds, "Verify Presentation"</a>
 */
public final class PresentationVerifier {

    /** What must have passed before the numbers of a proof are given to an engine. */
    private static final Set<Check> BEFORE_PROOF =
            EnumSet.of(Check.PROOF_NUMBERS, Check.HIDDEN_ATTRIBUTES, Check.COMMITMENTS, Check.NON_REVOCATION);

    private final ReferentRule referents;
    private final SubProofRule subProofs = new SubProofRule();
    private final PublishedObjectsRule publishedObjects;
    private final List<Rule> rules;
    private final NonRevocationRule nonRevocation;
    private final CryptographicProofRule cryptographicProof;

    /**
     * A verifier.
     *
     * @param engine does the cryptography
     * @param registry where published objects come from
     * @param clock what "now" is, for intervals without an end
     * @param policy what is taken beyond the rules that always hold
     */
    public PresentationVerifier(
            AnonCredsEngine engine, AnonCredsRegistry registry, Clock clock, VerificationPolicy policy) {
        this.referents = new ReferentRule(policy);
        this.publishedObjects = new PublishedObjectsRule(registry);
        this.rules = List.of(
                new ProofNumberRule(),
                new HiddenAttributeRule(),
                new LinkSecretRule(),
                new CommitmentRule(),
                new RevealedValueRule(),
                new AttributeEncodingRule(),
                new PredicateRule(),
                new MinimalDisclosureRule(),
                new RestrictionRule(),
                new SelfAttestationRule(policy));
        this.nonRevocation = new NonRevocationRule(registry, clock);
        this.cryptographicProof = new CryptographicProofRule(engine);
    }

    /** A verifier of the standard policy. */
    public PresentationVerifier(AnonCredsEngine engine, AnonCredsRegistry registry, Clock clock) {
        this(engine, registry, clock, VerificationPolicy.standard());
    }

    /**
     * Judges a presentation that is still JSON text. Malformed text is refused by the report, not by an exception.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the engine or the registry broke: then nothing is known
     */
    public VerificationReport verify(PresentationRequest request, String presentation) {
        Presentation parsed;
        try {
            parsed = Presentation.parse(presentation);
        } catch (InvalidInputException e) {
            return ReportBuilder.skipping(List.of(CheckResult.failed(
                    Check.REFERENTS,
                    CheckResult.PRESENTATION,
                    Reason.MALFORMED_PRESENTATION,
                    "The presentation is malformed: " + e.getMessage() + ".")));
        }
        return verify(request, parsed);
    }

    /**
     * Judges a presentation.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the engine or the registry broke: then nothing is known
     */
    public VerificationReport verify(PresentationRequest request, Presentation presentation) {
        List<CheckResult> results = new ArrayList<>(referents.judge(request, presentation));
        results.addAll(subProofs.judge(presentation));
        if (hasFailure(results)) {
            return ReportBuilder.skipping(results);
        }
        PublishedObjectsRule.Outcome published = publishedObjects.judge(presentation);
        results.addAll(published.results());
        if (hasFailure(results)) {
            return ReportBuilder.skipping(results);
        }
        Dossier dossier = new Dossier(request, presentation, published.credentials());
        rules.forEach(rule -> results.addAll(rule.judge(dossier)));
        NonRevocationRule.Outcome revocation = nonRevocation.judge(dossier);
        results.addAll(revocation.results());
        if (mayBeProved(results)) {
            results.addAll(cryptographicProof.judge(dossier, revocation));
        }
        return ReportBuilder.skipping(results);
    }

    private static boolean hasFailure(List<CheckResult> results) {
        return results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
    }

    private static boolean mayBeProved(List<CheckResult> results) {
        return results.stream()
                .noneMatch(result -> result.verdict() == Verdict.FAILED && BEFORE_PROOF.contains(result.check()));
    }
}
