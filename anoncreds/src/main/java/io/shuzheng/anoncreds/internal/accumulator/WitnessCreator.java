package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.RevocationIndexes;
import java.nio.file.Path;

/**
 * Makes a holder's witness from a status list alone. Reads about as many tails as there are indexes that are not revoked; a
 * revocation registry of 10,000 takes tens of milliseconds.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-non-revocation-proof">AnonCreds, "Generate
 *     Non-Revocation Proof"</a>
 */
public final class WitnessCreator {

    /**
     * The witness of an index.
     *
     * @param tailsFile the registry's tails file, its hash verified by the caller
     * @throws io.shuzheng.primitives.InvalidInputException if the index or the list is not one of the registry, or the tails file
     *     not of its size, not readable or not made of points of the group
     */
    public CredentialRevocationState create(
            RevocationRegistryDefinition registry, RevocationStatusList list, int index, Path tailsFile) {
        RevocationIndexes.require(registry, index);
        Accumulation accumulation = Accumulation.of(registry, list);
        try (TailsReader tails = TailsReader.open(accumulation, tailsFile)) {
            return Witnesses.state(tails.sum(accumulation.witnessTails(list, index)), list);
        }
    }
}
