package io.shuzheng.app.ledger;

import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who is the trustee of the ledger. */
public final class TrusteeSeed {

    @Option(
            names = "--trustee-seed",
            paramLabel = "SEED",
            description = "The seed of the trustee's key, 32 bytes; Indy's well-known one unless given.")
    private @Nullable String seed;

    @Option(
            names = "--trustee-seed-file",
            paramLabel = "FILE",
            description = "A file with that seed, which is safer: arguments are seen by all users of the machine.")
    private @Nullable Path seedFile;

    /**
     * Refuses a seed where it has no meaning.
     *
     * @param owner what it goes with
     * @throws InvalidInputException if a seed is given
     */
    public void requireNone(String owner) {
        if (seed != null || seedFile != null) {
            throw new InvalidInputException("--trustee-seed goes with " + owner + " only");
        }
    }

    /**
     * The seed that is given, or Indy's well-known one.
     *
     * @throws InvalidInputException if it is malformed, or there are two
     */
    public SecretBytes value() {
        return Seed.of("--trustee-seed", Optional.ofNullable(seed), Optional.ofNullable(seedFile))
                .orElseGet(EmbeddedLedgerConfiguration::defaultTrusteeSeed);
    }

    /**
     * The trustee, whose DID follows from the seed.
     *
     * @throws InvalidInputException as {@link #value}
     */
    public LedgerIdentity identity() {
        return LedgerIdentity.fromSeed(value());
    }
}
