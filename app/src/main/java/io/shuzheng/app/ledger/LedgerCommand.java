package io.shuzheng.app.ledger;

import io.shuzheng.app.EndOnSignal;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code ledger} command: serves until it is told to stop. */
@Command(
        name = "ledger",
        description = "Runs a ledger that any Indy client takes for an Indy network: one process, for development.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Writes D/genesis.txn, which clients need, and prints \"ready\" when it serves, on 127.0.0.1 only.",
            "However many nodes it shows, all are this one process: there is no consensus, and no fault is tolerated.",
            "SIGTERM and SIGINT (Ctrl-C) end it; whatever it answered is on disk by then.",
            "Exit codes: 0 stopped as told, 1 failed, 2 wrong use."
        })
public final class LedgerCommand implements Callable<Integer> {

    private static final int SEED_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "D",
            required = true,
            description = "Where the ledger keeps everything; made if missing, continued from if not.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path directory;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The TCP port, which genesis fixes at the first start; any free one unless given. Those of"
                    + " further nodes follow it.")
    private int port;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How many nodes clients see, which genesis fixes at the first start: ${DEFAULT-VALUE} unless given."
                            + " Several show how clients compare answers; they are no consensus.")
    private int nodes;

    @Option(
            names = "--trustee-seed",
            paramLabel = "SEED",
            description = "The seed of the first trustee's key, 32 bytes; Indy's well-known one unless given.")
    private @Nullable String trusteeSeed;

    @Override
    public Integer call() throws InterruptedException {
        EmbeddedLedgerConfiguration configuration = configuration();
        try (EmbeddedLedger ledger = EmbeddedLedger.open(configuration);
                EndOnSignal ending = EndOnSignal.of(ledger)) {
            progress("serving on " + configuration.host() + ":" + ledger.port() + "; clients need "
                    + ledger.genesisFile());
            spec.commandLine().getOut().println("ready");
            ledger.awaitStop();
        }
        throw new InternalFailureException("the ledger has stopped by itself; its log says why");
    }

    private EmbeddedLedgerConfiguration configuration() {
        if (nodes < 1 || nodes > EmbeddedLedgerConfiguration.MAXIMUM_NODES) {
            throw wrongUse("--nodes is a number from 1 to " + EmbeddedLedgerConfiguration.MAXIMUM_NODES);
        }
        int highestPort = HIGHEST_PORT - nodes + 1;
        if (port < 0 || port > highestPort) {
            throw wrongUse("--port is a TCP port, 1 to " + highestPort + ", or 0 for any free one");
        }
        return new EmbeddedLedgerConfiguration(
                directory,
                EmbeddedLedgerConfiguration.DEFAULT_HOST,
                port,
                trusteeSeed == null ? EmbeddedLedgerConfiguration.defaultTrusteeSeed() : seed(trusteeSeed),
                Clock.systemUTC(),
                new SecureRandom(),
                nodes);
    }

    private SecretBytes seed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != SEED_BYTES) {
            throw wrongUse("--trustee-seed has " + SEED_BYTES + " bytes as UTF-8, not " + bytes.length);
        }
        return SecretBytes.copyOf(bytes);
    }

    private void progress(String line) {
        spec.commandLine().getErr().println(line);
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
