package io.shuzheng.agent.store;

import io.shuzheng.primitives.InvalidInputException;

/**
 * The cost of turning a passphrase into a key with Argon2id (RFC 9106).
 *
 * @param memoryKib memory in KiB, 8 to 4,194,304 and at least 8 per lane
 * @param iterations passes over the memory, 1 to 1,000
 * @param lanes parallelism, 1 to 64
 */
public record Argon2Parameters(int memoryKib, int iterations, int lanes) {

    /** 46 MiB, one pass, one lane: about 60 ms of one core. */
    public static final Argon2Parameters DEFAULT = new Argon2Parameters(47_104, 1, 1);

    public Argon2Parameters {
        require(iterations >= 1 && iterations <= 1_000, "1 to 1,000 iterations");
        require(lanes >= 1 && lanes <= 64, "1 to 64 lanes");
        require(memoryKib >= 8 * lanes && memoryKib <= 4_194_304, "8 KiB a lane to 4 GiB of memory");
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new InvalidInputException("Argon2id takes " + rule);
        }
    }
}
