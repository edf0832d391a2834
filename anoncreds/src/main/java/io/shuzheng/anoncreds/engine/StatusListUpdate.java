package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;

/**
 * A change of a revocation registry's state.
 *
 * @param definition the credential definition
 * @param registry the registry
 * @param privateKey its private key
 * @param current the state to change
 * @param issued indexes that are no longer revoked; they must be revoked in {@code current}
 * @param revoked indexes that become revoked; they must not be revoked in {@code current}
 * @param timestamp Unix time in seconds of the new state, after that of {@code current}
 */
public record StatusListUpdate(
        CredentialDefinition definition,
        RevocationRegistryDefinition registry,
        RevocationRegistryPrivateKey privateKey,
        RevocationStatusList current,
        Set<Integer> issued,
        Set<Integer> revoked,
        long timestamp) {

    public StatusListUpdate {
        issued = Set.copyOf(issued);
        revoked = Set.copyOf(revoked);
        if (current.size() != registry.maxCredentials()) {
            throw new InvalidInputException("the status list is not of the size of its registry");
        }
        if (timestamp <= current.timestamp()) {
            throw new InvalidInputException("a new status list must be later than the current one");
        }
        for (int index : issued) {
            RevocationIndexes.require(registry, index);
            if (!current.isRevoked(index)) {
                throw new InvalidInputException("index " + index + " is not revoked and cannot be issued again");
            }
        }
        for (int index : revoked) {
            RevocationIndexes.require(registry, index);
            if (current.isRevoked(index)) {
                throw new InvalidInputException("index " + index + " is revoked already");
            }
        }
    }
}
