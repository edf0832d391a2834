package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Issues credentials.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential"</a>
 */
public final class CredentialIssuer {

    private final SecureRandom random;
    private final PowerTables tables;
    private final NonRevocationSigner revocation;

    public CredentialIssuer(SecureRandom random, PowerTables tables, NonRevocationSigner revocation) {
        this.random = random;
        this.tables = tables;
        this.revocation = revocation;
    }

    /**
     * A credential for the holder to unblind.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the request does not prove its blinded link secret for the offer,
     *     a value is too large, or the keys do not belong together
     */
    public Credential issue(CredentialIssuance issuance) {
        IssuerKey key = IssuerKey.of(issuance.definition().primary(), issuance.privateKey(), tables, random);
        CredentialRequest request = issuance.request();
        new BlindedLinkSecretVerifier(key.bases())
                .verify(request, issuance.offer().nonce());
        SignedAttributes attributes = SignedAttributes.of(issuance.values(), key.bases());
        BigInteger m2 = CredentialContext.of(request.context(), index(issuance.revocation()));
        PrimarySigner.Signed signed = new PrimarySigner(key, new RandomNumbers(random))
                .sign(attributes, m2, request.blindedSecrets().u(), request.nonce());
        return new Credential(
                issuance.offer().schemaId(),
                issuance.offer().credentialDefinitionId(),
                issuance.values(),
                signed.signature(),
                signed.proof(),
                issuance.revocation().map(place -> revocation.sign(issuance, place, m2)));
    }

    private static OptionalInt index(Optional<RegistryPlace> place) {
        return place.map(each -> OptionalInt.of(each.index())).orElseGet(OptionalInt::empty);
    }
}
