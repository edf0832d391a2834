package io.shuzheng.app.ledger;

import io.shuzheng.app.Closing;
import io.shuzheng.app.EndOnSignal;
import io.shuzheng.app.ledger.web.LedgerWebServer;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code ledger} command: serves until it is told to stop. */
@Command(
        name = "ledger",
        description = "Runs a ledger that any Indy client takes for an Indy network: one process, for development.",
        mixinStandardHelpOptions = true,
        subcommands = {LedgerGetCommand.class, LedgerSubmitCommand.class},
        footer = {
            "",
            "Writes D/genesis.txn, which clients need, and prints \"ready\" when it serves, on 127.0.0.1 only.",
            "A web page shows its status and transactions and registers DIDs; --no-web leaves it out.",
            "However many nodes it shows, all are this one process: there is no consensus, and no fault is tolerated.",
            "SIGTERM and SIGINT (Ctrl-C) end it; whatever it answered is on disk by then.",
            "Exit codes: 0 stopped as told, 1 failed, 2 wrong use."
        })
public final class LedgerCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "D",
            description = "Where the ledger keeps everything; made if missing, continued from if not. Needed to serve.")
    private @Nullable Path directory;

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

    @Mixin
    private final TrusteeSeed trustee = new TrusteeSeed();

    @Option(
            names = "--web-port",
            paramLabel = "P",
            description = "The TCP port of the web page; any free one unless given.")
    private int webPort;

    @Option(
            names = "--no-web",
            description = "No web page. Whoever can open it, every user of this machine, writes as the trustee.")
    private boolean withoutWeb;

    @Override
    public Integer call() throws InterruptedException {
        EmbeddedLedgerConfiguration configuration = configuration();
        try (Closing served = new Closing();
                EndOnSignal ending = EndOnSignal.of(served)) {
            EmbeddedLedger ledger = served.add(EmbeddedLedger.open(configuration));
            progress("serving on " + configuration.host() + ":" + ledger.port() + "; clients need "
                    + ledger.genesisFile());
            if (!withoutWeb) {
                LedgerWebServer web = served.add(LedgerWebServer.start(
                        ledger, webPort, LedgerIdentity.fromSeed(configuration.trusteeSeed()), configuration.clock()));
                progress("its web page: " + web.address());
            }
            spec.commandLine().getOut().println("ready");
            ledger.awaitStop();
        }
        throw new InternalFailureException("the ledger has stopped by itself; its log says why");
    }

    private EmbeddedLedgerConfiguration configuration() {
        if (directory == null) {
            throw wrongUse("--dir is needed: where the ledger keeps everything");
        }
        if (webPort < 0 || webPort > HIGHEST_PORT) {
            throw wrongUse("--web-port is a TCP port, 1 to " + HIGHEST_PORT + ", or 0 for any free one");
        }
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
                seed(),
                Clock.systemUTC(),
                new SecureRandom(),
                nodes);
    }

    private SecretBytes seed() {
        try {
            return trustee.value();
        } catch (InvalidInputException e) {
            throw wrongUse(String.valueOf(e.getMessage()));
        }
    }

    private void progress(String line) {
        spec.commandLine().getErr().println(line);
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
