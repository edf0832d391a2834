package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.primitives.InvalidInputException;
import java.util.BitSet;

/**
 * The arithmetic of a registry's indexes and tails.
 *
 * <p>Index N has a tail in every accumulator although lists end at N - 1, so it counts as one that is never revoked. Index 0
 * would stand for the tail N + 1 and is in no accumulator.
 *
 * @param maxCredentials N, the registry's size
 */
record Accumulation(int maxCredentials) {

    /** Far above what a tails file can be served for (its file would take 64 GB), and tails can be counted in an int. */
    private static final int MAXIMUM = 1 << 28;

    Accumulation {
        if (maxCredentials > MAXIMUM) {
            throw new InvalidInputException("a revocation registry must have room for " + MAXIMUM + " or fewer");
        }
    }

    static Accumulation of(RevocationRegistryDefinition registry) {
        return new Accumulation(registry.maxCredentials());
    }

    /**
     * Of a registry and one of its lists.
     *
     * @throws InvalidInputException if the list is of another size
     */
    static Accumulation of(RevocationRegistryDefinition registry, RevocationStatusList list) {
        if (list.size() != registry.maxCredentials()) {
            throw new InvalidInputException("the status list is not of the size of its registry");
        }
        return of(registry);
    }

    /** N + 1, whose tail stays secret. */
    long secretTail() {
        return maxCredentials + 1L;
    }

    /** How many tails there are, counting from 0 and with a place for the secret one. */
    long tailCount() {
        return 2L * maxCredentials + 1;
    }

    /** The tails of which the witness of an index is the sum. */
    BitSet witnessTails(RevocationStatusList list, int index) {
        BitSet tails = new BitSet();
        for (int other = 1; other <= maxCredentials; other++) {
            boolean revoked = other < maxCredentials && list.isRevoked(other);
            if (other != index && !revoked) {
                tails.set(witnessTail(other, index));
            }
        }
        return tails;
    }

    /**
     * The tails of which the witness of an index changes between two lists.
     *
     * @param from the list in which the other indexes are revoked
     * @param to the list in which they are not
     */
    BitSet tailsIssued(RevocationStatusList from, RevocationStatusList to, int index) {
        BitSet tails = new BitSet();
        for (int other = 1; other < maxCredentials; other++) {
            if (other != index && from.isRevoked(other) && !to.isRevoked(other)) {
                tails.set(witnessTail(other, index));
            }
        }
        return tails;
    }

    private int witnessTail(int other, int index) {
        return maxCredentials + 1 - other + index;
    }
}
