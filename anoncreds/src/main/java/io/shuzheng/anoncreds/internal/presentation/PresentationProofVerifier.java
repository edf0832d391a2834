package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.ProofVerdict.Cause;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.presentation.CredentialKeys.CredentialKey;
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.EqualityStatement;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import io.shuzheng.anoncreds.internal.proof.ProofRefusedException;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.anoncreds.internal.signature.Sizes;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Verifies the proofs of presentations. Keeps nothing between calls but tables of published keys, so that many threads can
 * verify presentations of the same definitions at once.
 *
 * <p>It takes nothing from the presentation that it can take from the request or compute: the predicates, which attributes are
 * revealed, which are hidden, and what the challenge was hashed from.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#verify-presentation">AnonCreds, "Verify Presentation"</a>
 */
public final class PresentationProofVerifier {

    private final PowerTables tables;
    private final NonRevocationVerifier nonRevocation;

    public PresentationProofVerifier(PowerTables tables, NonRevocationVerifier nonRevocation) {
        this.tables = tables;
        this.nonRevocation = nonRevocation;
    }

    /** Verifies a proof. What is wrong with it is the verdict's explanation, and never an exception. */
    public ProofVerdict verify(ProofInputs inputs) {
        try {
            requireHolds(inputs);
            return new ProofVerdict.Valid();
        } catch (ProofRefusedException e) {
            Cause cause = e.refusal() == Refusal.CHALLENGE_DIFFERS ? Cause.CHALLENGE_DIFFERS : Cause.NOT_EVALUABLE;
            return new ProofVerdict.Invalid(cause, String.valueOf(e.getMessage()));
        } catch (InvalidInputException e) {
            return new ProofVerdict.Invalid(Cause.NOT_EVALUABLE, String.valueOf(e.getMessage()));
        }
    }

    private void requireHolds(ProofInputs inputs) {
        Presentation presentation = inputs.presentation();
        AggregatedProof aggregated = presentation.proof().aggregated();
        requireChallenge(aggregated);
        Answers answers = Answers.of(inputs.request(), presentation.requestedProof());
        requireSubProofs(answers, presentation);
        requireOneLinkSecret(presentation.proof().subProofs());

        List<PresentedSubProof> presented = presented(inputs, answers);
        presented.forEach(PrimaryProofVerifier::check);
        ChallengeHash hash = new ChallengeHash();
        NonRevocationCheck check = new NonRevocationCheck(nonRevocation, new StatusLists(inputs));
        for (PresentedSubProof each : presented) {
            check.recompute(each, aggregated.challenge()).ifPresent(hash::add);
            hash.add(PrimaryProofVerifier.recompute(each, aggregated.challenge()));
        }
        requireSame(aggregated, hash.finish(inputs.request().nonce()));
    }

    private static void requireChallenge(AggregatedProof aggregated) {
        if (aggregated.challenge().signum() < 0 || aggregated.challenge().bitLength() > Sizes.CHALLENGE) {
            throw Refusal.NUMBER_OUT_OF_RANGE.at("c_hash");
        }
    }

    private static void requireSubProofs(Answers answers, Presentation presentation) {
        int count = presentation.proof().subProofs().size();
        Set<Integer> all = IntStream.range(0, count).boxed().collect(Collectors.toSet());
        if (presentation.identifiers().size() != count || !answers.subProofs().equals(all)) {
            throw Refusal.SUB_PROOFS_DIFFER.exception();
        }
    }

    /** Under one challenge, equal responses are equal secrets. */
    private static void requireOneLinkSecret(List<SubProof> subProofs) {
        long distinct = subProofs.stream()
                .map(each -> Optional.ofNullable(each.primary().equality().m().get(AttributeNames.LINK_SECRET)))
                .distinct()
                .count();
        if (distinct > 1) {
            throw Refusal.LINK_SECRETS_DIFFER.exception();
        }
    }

    private List<PresentedSubProof> presented(ProofInputs inputs, Answers answers) {
        CredentialKeys keys = new CredentialKeys(inputs.schemas(), inputs.credentialDefinitions(), tables);
        List<PresentedSubProof> presented = new ArrayList<>();
        List<SubProof> subProofs = inputs.presentation().proof().subProofs();
        for (int i = 0; i < subProofs.size(); i++) {
            CredentialIdentifier identifier =
                    inputs.presentation().identifiers().get(i);
            CredentialKey key = keys.of(identifier.schemaId(), identifier.credentialDefinitionId());
            presented.add(new PresentedSubProof(
                    identifier,
                    key,
                    answers.requestOf(i),
                    EqualityStatement.of(key.bases(), key.attributes(), answers.revealedBy(i)),
                    subProofs.get(i)));
        }
        return presented;
    }

    private static void requireSame(AggregatedProof given, AggregatedProof recomputed) {
        if (!given.commitments().equals(recomputed.commitments())) {
            throw Refusal.COMMITMENTS_DIFFER.exception();
        }
        if (!given.challenge().equals(recomputed.challenge())) {
            throw Refusal.CHALLENGE_DIFFERS.exception();
        }
    }
}
