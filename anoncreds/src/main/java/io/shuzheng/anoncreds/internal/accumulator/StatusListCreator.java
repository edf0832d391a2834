package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;

/**
 * Makes the first status list of a revocation registry, in which all indexes count as issued.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#creating-the-initial-revocation-status-list-object">AnonCreds,
 *     "Creating the Initial Revocation Status List Object"</a>
 */
public final class StatusListCreator {

    private final RevocationKeyCache keys;

    public StatusListCreator(RevocationKeyCache keys) {
        this.keys = keys;
    }

    /**
     * The first list.
     *
     * @param timestamp Unix time in seconds, above 0
     * @throws InvalidInputException if the timestamp is not above 0, the definition does not support revocation, or a point or
     *     number of the keys is not in its group
     */
    public RevocationStatusList create(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp) {
        if (timestamp <= 0) {
            throw new InvalidInputException("the timestamp of a revocation status list must be above 0");
        }
        G2Point accumulator = keys.of(RevocationKey.require(definition))
                .gDash()
                .multiply(IndexPowers.of(privateKey).sumUpTo(registry.maxCredentials()));
        return RevocationStatusList.of(
                registryId,
                registry.issuerId(),
                Set.of(),
                registry.maxCredentials(),
                CurveElements.text(accumulator),
                timestamp);
    }
}
