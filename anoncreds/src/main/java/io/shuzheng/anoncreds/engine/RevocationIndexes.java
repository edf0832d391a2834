package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.primitives.InvalidInputException;

/** Which indexes of a revocation registry credentials may have. */
public final class RevocationIndexes {

    private RevocationIndexes() {}

    /**
     * The index, where a credential of the registry may have it.
     *
     * @throws InvalidInputException if the index is not from 1 to the registry's last index
     */
    public static int require(RevocationRegistryDefinition registry, int index) {
        if (index < 1 || index > registry.lastIndex()) {
            throw new InvalidInputException("revocation index " + index + " must be from 1 to " + registry.lastIndex());
        }
        return index;
    }
}
