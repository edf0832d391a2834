package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.RevocationIndexes;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;

/** Brings a holder's witness from one status list to another. Reads a tail for each index that changed between them. */
public final class WitnessUpdater {

    /**
     * The witness of the same index for the new list.
     *
     * @param state the witness for the old list
     * @param tailsFile the registry's tails file, its hash verified by the caller
     * @throws InvalidInputException if the index or a list is not one of the registry, the witness not for the old list, or the
     *     tails file not of its size, not readable or not made of points of the group
     */
    public CredentialRevocationState update(
            CredentialRevocationState state,
            RevocationStatusList oldList,
            RevocationRegistryDefinition registry,
            RevocationStatusList newList,
            int index,
            Path tailsFile) {
        RevocationIndexes.require(registry, index);
        Accumulation accumulation = Accumulation.of(registry, newList);
        Accumulation.of(registry, oldList);
        requireStateOf(oldList, state);
        G2Point omega = NamedElements.g2OrInfinity("witness omega", state.witness());
        try (TailsReader tails = TailsReader.open(accumulation, tailsFile)) {
            G2Point issued = tails.sum(accumulation.tailsIssued(oldList, newList, index));
            G2Point revoked = tails.sum(accumulation.tailsIssued(newList, oldList, index));
            return Witnesses.state(omega.add(issued).subtract(revoked), newList);
        }
    }

    private static void requireStateOf(RevocationStatusList list, CredentialRevocationState state) {
        if (state.timestamp() != list.timestamp() || !state.accumulator().equals(list.accumulator())) {
            throw new InvalidInputException("the revocation state is not that of the older status list");
        }
    }
}
