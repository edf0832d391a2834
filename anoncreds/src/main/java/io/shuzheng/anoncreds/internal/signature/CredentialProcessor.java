package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.cl.CredentialSecretsBlindingFactors;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * Takes credentials that came.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#receiving-a-credential">AnonCreds, "Receiving a
 *     Credential"</a>
 */
public final class CredentialProcessor {

    private final PowerTables tables;
    private final NonRevocationUnblinder revocation;

    public CredentialProcessor(PowerTables tables, NonRevocationUnblinder revocation) {
        this.tables = tables;
        this.revocation = revocation;
    }

    /**
     * The credential with its signatures unblinded and verified. One that is processed already is refused.
     *
     * @param registry the credential's revocation registry; present where it has one
     * @throws InvalidInputException if the credential is not the issuer's answer to the request
     */
    public Credential process(
            Credential credential,
            CredentialRequestMetadata metadata,
            LinkSecret linkSecret,
            CredentialDefinition definition,
            Optional<RevocationRegistryDefinition> registry) {
        PublicKeyBases bases = PublicKeyBases.of(definition.primary(), tables);
        PrimarySignature signature = unblind(credential.signature(), metadata.blindingFactors());
        new PrimarySignatureVerifier(bases)
                .verify(
                        signature,
                        credential.signatureCorrectnessProof(),
                        SignedAttributes.of(credential.values(), bases),
                        linkSecret,
                        metadata.nonce());
        return new Credential(
                credential.schemaId(),
                credential.credentialDefinitionId(),
                credential.values(),
                signature,
                credential.signatureCorrectnessProof(),
                revocationPart(credential, metadata.blindingFactors(), definition, registry));
    }

    private static PrimarySignature unblind(PrimarySignature blinded, CredentialSecretsBlindingFactors factors) {
        Received.bits("v of the credential", blinded.v(), Sizes.V_PRIME_PRIME);
        Received.bits("v_prime of the request metadata", factors.vPrime(), Sizes.V_PRIME);
        return new PrimarySignature(
                blinded.m2(), blinded.a(), blinded.e(), blinded.v().add(factors.vPrime()));
    }

    private Optional<Credential.Revocation> revocationPart(
            Credential credential,
            CredentialSecretsBlindingFactors factors,
            CredentialDefinition definition,
            Optional<RevocationRegistryDefinition> registry) {
        if (credential.revocation().isPresent() != registry.isPresent()) {
            throw new InvalidInputException(
                    "a credential is processed with its revocation registry exactly where it has one");
        }
        return credential.revocation().map(part -> {
            RevocationPublicKey key = definition
                    .revocation()
                    .orElseThrow(() -> new InvalidInputException("the credential definition has no revocation key"));
            GroupOrderElement vrPrime = factors.vrPrime()
                    .orElseThrow(() -> new InvalidInputException("the request was not for a revocable credential"));
            return revocation.unblind(part, credential.signature().m2(), vrPrime, key, registry.orElseThrow());
        });
    }
}
