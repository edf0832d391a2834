package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.internal.accumulator.TailsWriter.TailsFile;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.pairing.TailTable;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Executor;

/**
 * Makes revocation registries with their tails files. Memory does not grow with the registry.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issuer-create-and-publish-revocation-registry-objects">AnonCreds,
 *     "Issuer Create and Publish Revocation Registry Objects"</a>
 */
public final class RegistryCreator {

    private final SecureRandom random;
    private final RevocationKeyCache keys;
    private final Executor executor;
    private final TailsWriter writer;

    /**
     * With what it works.
     *
     * @param executor computes tails; the caller's thread does so too, so that a busy executor only makes it slower
     */
    public RegistryCreator(SecureRandom random, RevocationKeyCache keys, Executor executor) {
        this.random = random;
        this.keys = keys;
        this.executor = executor;
        this.writer = new TailsWriter(random);
    }

    /**
     * A new registry.
     *
     * @param credentialDefinitionId the published id of the credential definition
     * @param tag tells the registries of the credential definition apart
     * @param maxCredentials the registry's size, 2 or more; it has room for one credential less
     * @param tailsDirectory an existing folder, in which the tails file is written
     * @throws InvalidInputException if the definition does not support revocation or has a key out of its group, the size is not
     *     possible or the folder does not exist
     * @throws io.shuzheng.primitives.InternalFailureException if the tails file cannot be written
     */
    public NewRevocationRegistry create(
            String credentialDefinitionId,
            CredentialDefinition definition,
            String tag,
            int maxCredentials,
            Path tailsDirectory) {
        Accumulation accumulation = new Accumulation(RevocationRegistryDefinition.requireSize(maxCredentials));
        RevocationKey key = keys.of(RevocationKey.require(definition));
        if (!Files.isDirectory(tailsDirectory)) {
            throw new InvalidInputException("the tails directory " + tailsDirectory + " does not exist");
        }
        RevocationRegistryPrivateKey privateKey = new RevocationRegistryPrivateKey(GroupNumbers.encode(gamma()));
        IndexPowers powers = IndexPowers.of(privateKey);
        TailsFile tails = writer.write(
                tailsDirectory.toAbsolutePath(),
                new TailsBlocks(TailTable.of(key.gDash().point()), powers, accumulation, executor));
        RevocationRegistryDefinition registry = new RevocationRegistryDefinition(
                definition.issuerId(),
                tag,
                credentialDefinitionId,
                maxCredentials,
                accumulatorKey(key, powers, accumulation),
                tails.hash(),
                tails.file().toString());
        return new NewRevocationRegistry(registry, privateKey, tails.file());
    }

    private BigInteger gamma() {
        BigInteger gamma;
        do {
            gamma = Scalars.random(random);
        } while (gamma.equals(BigInteger.ONE));
        return gamma;
    }

    /** z = e(g, g')^(gamma^(N + 1)). */
    static PairingValue accumulatorKey(RevocationKey key, IndexPowers powers, Accumulation accumulation) {
        G1Point secret = key.g().multiply(powers.at(accumulation.secretTail()));
        return CurveElements.text(Pairings.pair(secret, key.gDash().point()));
    }
}
