package io.shuzheng.app.did;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.ledger.DidRegistration;
import io.shuzheng.app.ledger.LedgerOptions;
import io.shuzheng.app.ledger.Seed;
import io.shuzheng.app.ledger.SignerOptions;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.registry.PublicationConflict;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code did register} command. */
@Command(
        name = "register",
        description = "Puts a DID on a ledger, from a seed or from its verkey, and prints it as JSON.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What is there already is not written again; a DID that is there with another key or role is left as it is.",
            "Exit codes: 0 registered, 1 refused by the ledger or not answered, 2 wrong use."
        })
final class DidRegisterCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private LedgerOptions ledger;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private SignerOptions signer;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "The seed of the DID's key: 32 bytes, or their Base64.")
    private @Nullable String seed;

    @Option(names = "--seed-file", paramLabel = "FILE", description = "A file with that seed, which is safer.")
    private @Nullable Path seedFile;

    @Option(
            names = "--verkey",
            paramLabel = "KEY",
            description = "The DID's public key, Base58, where no seed is given.")
    private @Nullable String verkey;

    @Option(names = "--did", paramLabel = "DID", description = "The DID; the key's first 16 bytes unless given.")
    private @Nullable String did;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "none",
            description = "endorser, steward, trustee, network-monitor or none; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String role;

    @Option(names = "--alias", paramLabel = "NAME", description = "A name for people.")
    private @Nullable String alias;

    @Override
    public Integer call() {
        DidRegistration registration = registration();
        try (IndyPool pool = ledger.open()) {
            registration.write(pool, RequestIds.ofClock(Clock.systemUTC()), signer.identity());
            spec.commandLine().getOut().println(Json.write(registration.toJson()));
            return Shuzheng.DONE;
        } catch (RequestRefused | PublicationConflict e) {
            spec.commandLine().getErr().println("shuzheng: " + e.getMessage());
            return Shuzheng.FAILED;
        }
    }

    private DidRegistration registration() {
        Optional<SecretBytes> ownSeed = Seed.of("--seed", Optional.ofNullable(seed), Optional.ofNullable(seedFile));
        if (ownSeed.isPresent() == (verkey != null)) {
            throw new ParameterException(
                    spec.commandLine(), "one of --seed, --seed-file and --verkey is needed: whose DID it is");
        }
        Optional<LedgerRole> given = DidRegistration.role(role);
        return ownSeed.isPresent()
                ? DidRegistration.ofSeed(ownSeed.get(), Optional.ofNullable(did), given, Optional.ofNullable(alias))
                : DidRegistration.ofVerkey(
                        Ed25519PublicKey.fromBase58(String.valueOf(verkey)),
                        Optional.ofNullable(did),
                        given,
                        Optional.ofNullable(alias));
    }
}
