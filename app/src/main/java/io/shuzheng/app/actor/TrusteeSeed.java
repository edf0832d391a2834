package io.shuzheng.app.actor;

import io.shuzheng.app.ledger.Seed;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says who may enter the bureau on the ledger. */
final class TrusteeSeed {

    @Option(
            names = "--trustee-seed",
            paramLabel = "SEED",
            description = "bureau: the seed of a trustee of the ledger, 32 bytes; Indy's well-known one unless given.")
    private @Nullable String seed;

    boolean isGiven() {
        return seed != null;
    }

    /** @throws io.shuzheng.primitives.InvalidInputException if the seed has another length */
    LedgerIdentity identity() {
        if (seed == null) {
            return LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        }
        return LedgerIdentity.fromSeed(Seed.parse("--trustee-seed", seed));
    }
}
