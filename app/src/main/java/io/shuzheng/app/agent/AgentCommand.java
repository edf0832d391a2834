package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ApiKey;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.WalletRefusedException;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.app.EndOnSignal;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.ledger.LedgerClientChoice;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An agent as a process: serves its peers and its admin API until it is told to stop. */
abstract class AgentCommand implements Callable<Integer> {

    private static final int LEDGER_SECONDS = 20;

    private final SecureRandom random = new SecureRandom();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Mixin
    private final AgentOptions options = new AgentOptions();

    /** What the command does with what all agents have. */
    abstract AgentApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            IndyLedger ledger,
            AgentHome home,
            AdminSettings admin);

    /** Checks the command's own options, before anything is made. */
    void validate() {}

    /** Brings the started agent to where it can do its work, and says who it is. */
    void introduce(AgentApplication application, IndyLedger ledger) {}

    @Override
    public final Integer call() throws InterruptedException {
        try {
            options.validate();
            validate();
        } catch (InvalidInputException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (IndyPool pool = LedgerClientChoice.pool(Genesis.read(options.genesis()))) {
            requireLedger(pool);
            serve(new IndyLedger(pool, Clock.systemUTC()));
        } catch (WalletRefusedException e) {
            if (e.reason() == WalletRefusedException.Reason.IN_USE) {
                throw new InternalFailureException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
        return Shuzheng.DONE;
    }

    private void requireLedger(IndyPool pool) throws InterruptedException {
        try {
            pool.refresh().get(LEDGER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new InternalFailureException("no ledger answers at the addresses in " + options.genesis(), e);
        }
    }

    private void serve(IndyLedger ledger) throws InterruptedException {
        AgentHome home = options.home();
        String name = spec.name();
        AgentConfiguration configuration = options.configuration(name, random);
        AdminSettings admin = AdminSettings.loopback(
                "shuzheng " + name, options.adminPort(random), ApiKey.inFile(home.apiKey(), random));
        AgentEnvironment environment = ledger.environment(HttpTransport.client(), random);
        try (AgentApplication application = start(configuration, environment, ledger, home, admin);
                EndOnSignal ending = EndOnSignal.of(application)) {
            introduce(application, ledger);
            result("endpoint " + application.agent().endpoint());
            result("admin " + application.adminAddress());
            result("api-key-file " + home.apiKey());
            result("ready");
            ending.await();
        }
    }

    final SecureRandom random() {
        return random;
    }

    final void result(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
    }

    final void progress(String line) {
        spec.commandLine().getErr().println(line);
    }
}
