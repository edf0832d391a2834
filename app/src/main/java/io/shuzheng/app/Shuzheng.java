package io.shuzheng.app;

import io.shuzheng.app.actor.ActorCommand;
import io.shuzheng.app.agent.HolderCommand;
import io.shuzheng.app.agent.IssuerCommand;
import io.shuzheng.app.agent.VerifierCommand;
import io.shuzheng.app.audit.AuditCommand;
import io.shuzheng.app.bench.BenchCommand;
import io.shuzheng.app.demo.DemoCommand;
import io.shuzheng.app.did.DidCommand;
import io.shuzheng.app.ledger.LedgerCommand;
import io.shuzheng.app.verify.VerifyCommand;
import io.shuzheng.primitives.InvalidInputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The {@code shuzheng} command.
 *
 * <p>Results go to standard output, progress and logs to standard error. Exit codes: {@value #DONE} done, {@value #FAILED}
 * failed or refused, {@value #WRONG_USE} wrong use, malformed input files included.
 */
@Command(
        name = "shuzheng",
        description = "Self-sovereign identity and data-asset vouchers that carry the results of privacy computation.",
        mixinStandardHelpOptions = true,
        version = "shuzheng 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ActorCommand.class,
            AuditCommand.class,
            BenchCommand.class,
            DemoCommand.class,
            DidCommand.class,
            LedgerCommand.class,
            IssuerCommand.class,
            HolderCommand.class,
            VerifierCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed or refused, 2 wrong use."})
public final class Shuzheng implements Runnable {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    public static void main(String[] arguments) {
        logOneWay();
        System.exit(commandLine().execute(arguments));
    }

    /** The command with all of its subcommands, as {@code main} runs it. */
    public static CommandLine commandLine() {
        return new CommandLine(new Shuzheng())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Shuzheng::report);
    }

    /** What libraries log by {@code java.util.logging} and {@link System.Logger} goes where SLF4J's logs go. */
    private static void logOneWay() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    private static int report(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("shuzheng: " + failure.getMessage());
        if (failure instanceof InvalidInputException) {
            return WRONG_USE;
        }
        if (System.getenv("SHUZHENG_DEBUG") == null) {
            command.getErr().println("(SHUZHENG_DEBUG=1 shows where)");
        } else {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
