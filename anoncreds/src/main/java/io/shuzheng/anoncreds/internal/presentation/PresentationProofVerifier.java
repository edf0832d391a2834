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
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import io.shuzheng.anoncreds.internal.proof.ProofRefusedException;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
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

        List<CredentialVerifier> verifiers = verifiers(inputs, answers);
        verifiers.forEach(CredentialVerifier::check);
        ChallengeHash hash = new ChallengeHash();
        verifiers.forEach(verifier -> verifier.addTo(hash, aggregated.challenge()));
        requireSame(aggregated, hash.finish(inputs.request().nonce()));
    }
}
