package io.shuzheng.app.demo;

import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.MarketStart;
import io.shuzheng.app.actor.Parallel;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.Surroundings;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of the demo: a ledger and a market in this process, and enterprises that apply. */
final class DemoRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_A_TIME = 3;

    private final WorkDirectory work;
    private final Closing closing;
    private final Reporter reporter;
    private final SecureRandom random = new SecureRandom();

    /** @param closing takes everything that the run opens */
    DemoRun(WorkDirectory work, Closing closing, Reporter reporter) {
        this.work = work;
        this.closing = closing;
        this.reporter = reporter;
    }

    /**
     * Runs to the end of the last application.
     *
     * @param enterprises who apply
     */
    Totals run(List<SyntheticEnterprise> enterprises) {
        reporter.progress("ledger", "starts");
        EmbeddedLedger ledger = closing.add(EmbeddedLedger.open(configuration()));
        Surroundings surroundings = closing.add(Surroundings.of(ledger.genesisFile(), random));
        ActorLauncher launcher = new ActorLauncher(work, surroundings, PATIENCE);
        RunningMarket market = new MarketStart(launcher, closing, reporter::progress)
                .start(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()));
        reporter.progress("market", "everybody is ready");
        Flows flows = new Flows();
        for (Hosted<?> each : market.all()) {
            flows.listenTo(each.host().name(), each.host());
        }
        Totals totals = new Totals();
        ApplicationRun application =
                new ApplicationRun(work, launcher, market, flows, new Findings(work, market), reporter);
        List<Runnable> tasks = new ArrayList<>();
        for (SyntheticEnterprise enterprise : enterprises) {
            tasks.add(() -> {
                Outcome outcome = application.run(enterprise);
                totals.add(outcome);
                outcome.voucher()
                        .ifPresent(voucher -> reporter.progress("regulator", "audited the voucher " + voucher));
            });
        }
        Parallel.run(AT_A_TIME, tasks);
        return totals;
    }

    private EmbeddedLedgerConfiguration configuration() {
        return new EmbeddedLedgerConfiguration(
                work.ledger(),
                EmbeddedLedgerConfiguration.DEFAULT_HOST,
                work.ledgerPort(),
                EmbeddedLedgerConfiguration.defaultTrusteeSeed(),
                Clock.systemUTC(),
                random);
    }
}
