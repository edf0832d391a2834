package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.Proof;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.NonRevocationProver;
import io.shuzheng.anoncreds.internal.proof.ProofSizes;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/**
 * Makes presentations. Safe for use by many threads as far as its source of randomness is. Not constant-time: the time that a
 * presentation takes tells something about the random numbers that hide the holder's secrets.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
public final class PresentationProver {

    private final RandomNumbers random;
    private final PowerTables tables;
    private final CredentialProver prover;

    public PresentationProver(RandomNumbers random, PowerTables tables, NonRevocationProver nonRevocation) {
        this.random = random;
        this.tables = tables;
        this.prover = new CredentialProver(random, nonRevocation);
    }

    /**
     * Makes a presentation.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if a credential does not have an attribute that it is to answer for,
     *     does not satisfy a predicate, or its schema or definition is not given
     */
    public Presentation present(PresentationInputs inputs) {
        List<SubProofParts> parts = commit(inputs);
        ChallengeHash hash = new ChallengeHash();
        parts.forEach(part -> part.addTo(hash));
        AggregatedProof aggregated = hash.finish(inputs.request().nonce());
        List<SubProof> proofs =
                parts.stream().map(part -> part.respond(aggregated.challenge())).toList();
        return new Presentation(
                new Proof(proofs, aggregated),
                RequestedProofs.of(inputs),
                inputs.credentials().stream()
                        .map(PresentationProver::identifier)
                        .toList());
    }

    private List<SubProofParts> commit(PresentationInputs inputs) {
        CredentialKeys keys = new CredentialKeys(inputs.schemas(), inputs.credentialDefinitions(), tables);
        BigInteger linkSecretBlinding = random.bits(ProofSizes.M_BLINDING);
        return inputs.credentials().stream()
                .map(use -> prover.commit(inputs, use, keys.of(use.credential()), linkSecretBlinding))
                .toList();
    }

    private static CredentialIdentifier identifier(CredentialUse use) {
        Credential credential = use.credential();
        return new CredentialIdentifier(
                credential.schemaId(),
                credential.credentialDefinitionId(),
                credential.revocation().map(Credential.Revocation::registryId),
                use.revocationState()
                        .map(state -> OptionalLong.of(state.timestamp()))
                        .orElseGet(OptionalLong::empty));
    }
}
