package io.shuzheng.app.actor;

import io.shuzheng.agent.store.WalletRefusedException;
import io.shuzheng.app.Closing;
import io.shuzheng.app.EndOnSignal;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.Verbosity;
import io.shuzheng.app.ledger.TrusteeSeed;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code actor} command: serves until it is told to stop. */
@Command(
        name = "actor",
        description = "Runs one actor of the lending flow as a process of its own.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Start them in any order, the ledger too: ./shuzheng ledger --dir DIR/ledger.",
            "Each waits for those whom it needs, finds them through the ledger, and prints \"ready\" when it serves.",
            "The bureau is entered on the ledger by its trustee, whose seed goes with the bureau only.",
            "SIGTERM and SIGINT (Ctrl-C) end it; started again, it goes on where it was.",
            "Exit codes: 0 stopped as told, 1 failed, 2 wrong use."
        })
public final class ActorCommand implements Callable<Integer> {

    private static final String ENTERPRISE = "enterprise";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "bureau, operation-centre, logistics-company, bank, regulator or enterprise.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String name;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            required = true,
            description = "The work directory that the actors of this market share; made if missing.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path directory;

    @Option(
            names = "--genesis",
            paramLabel = "FILE",
            description = "The genesis of the ledger, if it is not the one in DIR/ledger.")
    private @Nullable Path genesis;

    @Option(
            names = "--applicant",
            paramLabel = "N",
            description = "enterprise: which one, 1 to 300. It claims its identity and applies, each once.")
    private @Nullable Integer applicant;

    @Mixin
    private final TrusteeSeed trustee = new TrusteeSeed();

    @Mixin
    private final Verbosity verbosity = new Verbosity();

    @Override
    public Integer call() throws InterruptedException {
        ActorTask task = task();
        verbosity.apply();
        WorkDirectory work = WorkDirectory.open(directory, new SecureRandom());
        Closing closing = new Closing();
        try (closing;
                EndOnSignal ending = EndOnSignal.of(closing)) {
            closing.add(work.lockShared());
            Path ledger = genesis == null ? work.genesis() : genesis;
            task.start(new ActorProcess(work, ledger, closing, this::progress));
            spec.commandLine().getOut().println("ready");
            ending.await();
        } catch (WalletRefusedException e) {
            throw explained(e);
        }
        return Shuzheng.DONE;
    }

    /** What the command is to do, all options checked. */
    private ActorTask task() {
        try {
            return name.equals(ENTERPRISE) ? enterprise() : organisation(MarketRole.ofCode(name));
        } catch (InvalidInputException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private ActorTask enterprise() {
        if (applicant == null) {
            throw new InvalidInputException("an enterprise needs --applicant");
        }
        trustee.requireNone("the bureau");
        SyntheticEnterprise enterprise = SyntheticEnterprises.load().require(applicant);
        return process -> process.enterprise(enterprise, this::result);
    }

    private ActorTask organisation(MarketRole role) {
        if (applicant != null) {
            throw new InvalidInputException("--applicant goes with the enterprise only");
        }
        if (role == MarketRole.BUREAU) {
            RequestSigner signer = trustee.identity();
            return process -> process.bureau(signer);
        }
        trustee.requireNone("the bureau");
        Function<ActorTools, Actor> maker = Organisations.maker(role);
        return process -> process.organisation(role, maker);
    }

    /** That somebody else has the wallet open is no wrong use. */
    private static RuntimeException explained(WalletRefusedException failure) {
        return failure.reason() == WalletRefusedException.Reason.IN_USE
                ? new InternalFailureException(String.valueOf(failure.getMessage()), failure)
                : failure;
    }

    private void result(String line) {
        spec.commandLine().getOut().println(line);
    }

    private void progress(String what) {
        spec.commandLine().getErr().println(name + ": " + what);
    }
}
