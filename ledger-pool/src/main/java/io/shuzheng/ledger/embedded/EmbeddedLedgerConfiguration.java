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
 * @param port the TCP port; 0 for a free one at the first start, and that of genesis later
 * @param trusteeSeed the Ed25519 seed of the first trustee, 32 bytes
 * @param clock the time of transactions, in whole seconds
 * @param random makes the node's key at the first start
 */
public record EmbeddedLedgerConfiguration(
        Path directory, String host, int port, SecretBytes trusteeSeed, Clock clock, SecureRandom random) {

    /** Where a ledger listens unless told otherwise: nobody else reaches it. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    private static final String DEFAULT_TRUSTEE_SEED = "000000000000000000000000Trustee1";

    /** @throws InvalidInputException if the port is no TCP port, the host empty, or the seed not 32 bytes long */
    public EmbeddedLedgerConfiguration {
        if (port < 0 || port > 65_535) {
            throw new InvalidInputException("no TCP port: " + port);
        }
        if (host.isBlank()) {
            throw new InvalidInputException("the ledger's host is empty");
        }
        if (trusteeSeed.size() != 32) {
            throw new InvalidInputException("a trustee seed has 32 bytes");
        }
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
