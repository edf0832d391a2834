package io.shuzheng.app.ledger;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerTransaction;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Json;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code ledger get} command. */
@Command(
        name = "get",
        description = "Prints a transaction of a ledger as JSON.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 printed, 1 there is none or the ledger cannot be reached, 2 wrong use."})
final class LedgerGetCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private LedgerOptions ledger;

    @Parameters(paramLabel = "SEQ", description = "The transaction's number, from 1.")
    private long sequenceNumber;

    @Option(
            names = "--ledger",
            paramLabel = "NAME",
            defaultValue = "DOMAIN",
            description = "Which of its ledgers: ${COMPLETION-CANDIDATES}; domain unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Ledger part;

    @Override
    public Integer call() {
        try (IndyPool pool = ledger.open()) {
            Optional<LedgerTransaction> found =
                    new LedgerReader(pool, RequestIds.ofClock(Clock.systemUTC())).transaction(part, sequenceNumber);
            found.ifPresent(transaction -> spec.commandLine().getOut().println(Json.write(transaction.toJson())));
            if (found.isEmpty()) {
                spec.commandLine().getErr().println("the " + part + " ledger has no transaction " + sequenceNumber);
            }
            return found.isPresent() ? Shuzheng.DONE : Shuzheng.FAILED;
        }
    }
}
