package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cryptography of AnonCreds v1.0. Engines are interchangeable: what one makes, another takes.
 *
 * <p>Every method throws {@link io.shuzheng.primitives.InvalidInputException} where its input is wrong, and
 * {@link io.shuzheng.primitives.InternalFailureException} where the engine itself broke. Engines are safe for use by many
 * threads and keep no state between calls.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/">AnonCreds Specification v1.0</a>
 */
public interface AnonCredsEngine {

    /** A new link secret for a holder's wallet. */
    LinkSecret createLinkSecret();

    /**
     * New keys for credentials of one schema. Searches safe primes: takes seconds.
     *
     * @param schemaId the published id of the schema
     * @param tag tells the issuer's definitions for one schema apart
     * @param revocable whether its credentials can be revoked
     */
    NewCredentialDefinition createCredentialDefinition(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable);

    /** A new offer, with a nonce of its own. */
    CredentialOffer createOffer(String schemaId, String credentialDefinitionId, KeyCorrectnessProof proof);

    /**
     * Answers an offer. The offer's key correctness proof is verified.
     *
     * @param linkSecretName which link secret of the wallet this is; stays with the holder
     */
    NewCredentialRequest createRequest(
            CredentialOffer offer,
            CredentialDefinition definition,
            LinkSecret linkSecret,
            String linkSecretName,
            ProverContext context);

    /** Signs a credential. The request's proof is verified. */
    Credential issue(CredentialIssuance issuance);

    /**
     * Unblinds a credential that came, and verifies the issuer's signature. Do it once, before the credential is used.
     *
     * @param registry the credential's revocation registry; present where it has one
     */
    Credential process(
            Credential credential,
            CredentialRequestMetadata metadata,
            LinkSecret linkSecret,
            CredentialDefinition definition,
            Optional<RevocationRegistryDefinition> registry);

    /**
     * A new revocation registry. Writes its tails file; time and size grow with the registry's.
     *
     * @param credentialDefinitionId the published id of the credential definition
     * @param tag tells the registries of the credential definition apart
     * @param maxCredentials the registry's size, 2 or more; it has room for one credential less
     * @param tailsDirectory an existing folder, in which the tails file is written
     */
    NewRevocationRegistry createRevocationRegistry(
            String credentialDefinitionId,
            CredentialDefinition definition,
            String tag,
            int maxCredentials,
            Path tailsDirectory);

    /**
     * The first state of a revocation registry, with nothing revoked.
     *
     * @param registryId the published id of the revocation registry definition
     * @param timestamp Unix time in seconds, above 0
     */
    RevocationStatusList createStatusList(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp);

    /** The next state of a revocation registry. */
    RevocationStatusList updateStatusList(StatusListUpdate update);

    /**
     * A holder's witness that its credential is not revoked. Reads a tail for each index of the registry. For a credential that
     * is revoked in the list it makes a witness that proves nothing: ask the list first.
     *
     * @param index the credential's index
     * @param tailsFile the registry's tails file, its hash verified by the caller
     */
    CredentialRevocationState createRevocationState(
            RevocationRegistryDefinition registry, RevocationStatusList list, int index, Path tailsFile);

    /**
     * The witness for a newer list from that for an older one. Reads as many tails as entries have changed.
     *
     * @param state the witness for {@code oldList}
     */
    CredentialRevocationState updateRevocationState(
            CredentialRevocationState state,
            RevocationStatusList oldList,
            RevocationRegistryDefinition registry,
            RevocationStatusList newList,
            int index,
            Path tailsFile);

    /** Makes a presentation. A credential that is revoked still yields one, which does not verify. */
    Presentation present(PresentationInputs inputs);

    /**
     * Verifies the cryptographic proof of a presentation, and no more: restrictions, raw values, the binding of predicates to
     * the request, and the choice of the status list are the rules of
     * {@code PresentationVerifier}, which every verifier must use instead of this method.
     */
    ProofVerdict verifyProof(ProofInputs inputs);
}
