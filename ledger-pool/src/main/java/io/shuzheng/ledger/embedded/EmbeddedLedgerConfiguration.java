package io.shuzheng.ledger.embedded;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * How an embedded ledger is set up.
 *
 * @param directory where it keeps everything; made if missing. A ledger's genesis, and with it host and port, stays the
 *     same for as long as the directory exists
 * @param host the address to listen on, which genesis names
 * @param port the TCP port of the first node, which those of the others follow; 0 for free ones at the first start, and
 *     those of genesis later
 * @param trusteeSeed the Ed25519 seed of the first trustee, 32 bytes
 * @param clock the time of transactions, in whole seconds
 * @param random makes the nodes' keys at the first start
 * @param nodes how many nodes clients see, 1 to {@value #MAXIMUM_NODES}: each has a key and a port of its own, and all
 *     answer from the one ledger of this process. It is no consensus; it is there for clients that are to compare answers
 */
public record EmbeddedLedgerConfiguration(
        Path directory, String host, int port, SecretBytes trusteeSeed, Clock clock, SecureRandom random, int nodes) {

    /** The most nodes. */
    public static final int MAXIMUM_NODES = 31;

    /** Where a ledger listens unless told otherwise: nobody else reaches it. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_535;
    private static final String DEFAULT_TRUSTEE_SEED = "000000000000000000000000Trustee1";

    /**
     * @throws InvalidInputException if the port is no TCP port, the host empty, the seed not 32 bytes long, or the number of
     *     nodes out of its range
     */
    public EmbeddedLedgerConfiguration {
        if (nodes < 1 || nodes > MAXIMUM_NODES) {
            throw new InvalidInputException("a ledger has 1 to " + MAXIMUM_NODES + " nodes, not " + nodes);
        }
        if (port < 0 || port > HIGHEST_PORT - nodes + 1) {
            throw new InvalidInputException("no TCP port: " + port);
        }
        if (host.isBlank()) {
            throw new InvalidInputException("the ledger's host is empty");
        }
        if (trusteeSeed.size() != 32) {
            throw new InvalidInputException("a trustee seed has 32 bytes");
        }
    }

    /** One node. */
    public EmbeddedLedgerConfiguration(
            Path directory, String host, int port, SecretBytes trusteeSeed, Clock clock, SecureRandom random) {
        this(directory, host, port, trusteeSeed, clock, random, 1);
    }

    /** This configuration with another number of nodes. */
    public EmbeddedLedgerConfiguration withNodes(int number) {
        return new EmbeddedLedgerConfiguration(directory, host, port, trusteeSeed, clock, random, number);
    }

    /** A ledger for this machine only, on a free port, with the seed that Indy's test networks share. */
    public static EmbeddedLedgerConfiguration local(Path directory) {
        return new EmbeddedLedgerConfiguration(
                directory, DEFAULT_HOST, 0, defaultTrusteeSeed(), Clock.systemUTC(), new SecureRandom());
    }

    /** The seed of the trustee of Indy's test networks; everybody knows it. */
    public static SecretBytes defaultTrusteeSeed() {
        return SecretBytes.copyOf(DEFAULT_TRUSTEE_SEED.getBytes(StandardCharsets.UTF_8));
    }
}
