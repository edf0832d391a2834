package io.shuzheng.app.ledger;

import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say as whom a command writes to the ledger. */
public final class SignerOptions {

    @Option(
            names = "--signer-seed",
            paramLabel = "SEED",
            description = "The seed of who signs; the well-known trustee's of developers' networks unless given.")
    private @Nullable String seed;

    @Option(
            names = "--signer-seed-file",
            paramLabel = "FILE",
            description = "A file with that seed, which is safer: arguments are seen by all users of the machine.")
    private @Nullable Path seedFile;

    @Option(
            names = "--signer-did",
            paramLabel = "DID",
            description = "The DID of who signs, where it does not follow from the seed.")
    private @Nullable String did;

    /**
     * Who signs.
     *
     * @throws InvalidInputException if the seed or the DID is malformed, or there are two seeds
     */
    public LedgerIdentity identity() {
        Ed25519PrivateKey key = Ed25519PrivateKey.fromSeed(seed());
        return did == null ? LedgerIdentity.fromKey(key) : LedgerIdentity.of(LedgerDid.of(did), key);
    }

    private SecretBytes seed() {
        return Seed.of("--signer-seed", Optional.ofNullable(seed), Optional.ofNullable(seedFile))
                .orElseGet(EmbeddedLedgerConfiguration::defaultTrusteeSeed);
    }
}
