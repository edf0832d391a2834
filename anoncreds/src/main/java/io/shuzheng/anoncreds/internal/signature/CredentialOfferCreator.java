package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.Nonce;
import java.security.SecureRandom;

/**
 * Makes offers.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-offer">AnonCreds, "Credential Offer"</a>
 */
public final class CredentialOfferCreator {

    private final SecureRandom random;

    public CredentialOfferCreator(SecureRandom random) {
        this.random = random;
    }

    /**
     * An offer with a nonce of its own.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if an id is not one
     */
    public CredentialOffer create(String schemaId, String credentialDefinitionId, KeyCorrectnessProof proof) {
        return new CredentialOffer(schemaId, credentialDefinitionId, proof, Nonce.random(random));
    }
}
