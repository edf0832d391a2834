package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.Identifiers;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.number.SafePrimes;
import io.shuzheng.anoncreds.internal.signature.RevocationKeyGenerator.RevocationKeys;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes credential definitions.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issuer-create-and-publish-credential-definition-object">AnonCreds,
 *     "Credential Definition"</a>
 */
public final class CredentialDefinitionCreator {

    private final SecureRandom random;
    private final SafePrimes primes;
    private final RevocationKeyGenerator revocationKeys;

    public CredentialDefinitionCreator(SecureRandom random, SafePrimes primes, RevocationKeyGenerator revocationKeys) {
        this.random = random;
        this.primes = primes;
        this.revocationKeys = revocationKeys;
    }

    /**
     * A new definition with two new safe primes of 1,025 bits, which takes seconds to find.
     *
     * @param revocable whether its credentials can be revoked
     * @throws io.shuzheng.primitives.InvalidInputException if an id is not one
     * @throws io.shuzheng.primitives.InternalFailureException if the thread is interrupted; it stays so
     */
    public NewCredentialDefinition create(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable) {
        Identifiers.requireSchema(schemaId);
        Identifiers.requireIssuer(issuerId);
        List<BigInteger> pair = primes.pair(Sizes.SAFE_PRIME, tried -> {});
        return create(schemaId, schema, issuerId, tag, revocable, pair);
    }

    /** With given safe primes. */
    NewCredentialDefinition create(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable, List<BigInteger> pair) {
        BigInteger p = pair.get(0).shiftRight(1);
        BigInteger q = pair.get(1).shiftRight(1);
        PrimaryKeys primary = new PrimaryKeyGenerator(new RandomNumbers(random))
                .generate(Modulus.of(pair.get(0), pair.get(1), random), p.multiply(q), names(schema));
        Optional<RevocationKeys> revocation = revocable ? Optional.of(revocationKeys.generate()) : Optional.empty();
        return new NewCredentialDefinition(
                new CredentialDefinition(
                        schemaId, tag, issuerId, primary.publicKey(), revocation.map(RevocationKeys::publicKey)),
                new CredentialDefinitionPrivateKey(p, q, revocation.map(RevocationKeys::privateKey)),
                primary.proof());
    }

    private static List<String> names(Schema schema) {
        List<String> names = new ArrayList<>();
        schema.attributeNames().forEach(name -> names.add(AttributeNames.normalise(name)));
        names.add(AttributeNames.LINK_SECRET);
        return names;
    }
}
