package io.shuzheng.app.actor;

import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says who may enter the bureau on the ledger. */
final class TrusteeSeed {

    private static final int SEED_BYTES = 32;

    @Option(
            names = "--trustee-seed",
            paramLabel = "SEED",
            description = "bureau: the seed of a trustee of the ledger, 32 bytes; Indy's well-known one unless given.")
    private @Nullable String seed;

    boolean isGiven() {
        return seed != null;
    }

    /** @throws InvalidInputException if the seed has another length */
    LedgerIdentity identity() {
        if (seed == null) {
            return LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        }
        byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != SEED_BYTES) {
            throw new InvalidInputException(
                    "--trustee-seed has " + SEED_BYTES + " bytes as UTF-8, not " + bytes.length);
        }
        return LedgerIdentity.fromSeed(SecretBytes.copyOf(bytes));
    }
}
