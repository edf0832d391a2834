package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.cl.BlindedCredentialSecrets;
import io.shuzheng.anoncreds.cl.CredentialSecretsBlindingFactors;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.signature.RevocationBlinding.Blinded;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers offers.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-request">AnonCreds, "Credential Request"</a>
 */
public final class CredentialRequestCreator {

    private final SecureRandom random;
    private final PowerTables tables;
    private final RevocationBlinding revocation;

    public CredentialRequestCreator(SecureRandom random, PowerTables tables, RevocationBlinding revocation) {
        this.random = random;
        this.tables = tables;
        this.revocation = revocation;
    }

    /**
     * A request with the holder's link secret blinded.
     *
     * @param linkSecretName which link secret of the wallet this is; stays with the holder
     * @throws io.shuzheng.primitives.InvalidInputException if the offer does not prove the definition's key, or the request may
     *     not have this context
     */
    public NewCredentialRequest create(
            CredentialOffer offer,
            CredentialDefinition definition,
            LinkSecret linkSecret,
            String linkSecretName,
            ProverContext context) {
        context.requireUsableFor(offer.credentialDefinitionId());
        PublicKeyBases bases = PublicKeyBases.of(definition.primary(), tables);
        new KeyCorrectnessVerifier(bases).verify(offer.keyCorrectnessProof());
        BlindedLinkSecret primary =
                new LinkSecretBlinder(bases, new RandomNumbers(random)).blind(linkSecret, offer.nonce());
        Optional<Blinded> revocable = definition.revocation().map(revocation::blind);
        Nonce nonce = Nonce.random(random);
        return new NewCredentialRequest(
                new CredentialRequest(
                        context,
                        offer.credentialDefinitionId(),
                        new BlindedCredentialSecrets(
                                primary.u(), revocable.map(Blinded::ur), List.of(AttributeNames.LINK_SECRET), Map.of()),
                        primary.proof(),
                        nonce),
                new CredentialRequestMetadata(
                        new CredentialSecretsBlindingFactors(primary.vPrime(), revocable.map(Blinded::vrPrime)),
                        nonce,
                        linkSecretName));
    }
}
