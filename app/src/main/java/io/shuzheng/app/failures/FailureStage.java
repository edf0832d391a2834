package io.shuzheng.app.failures;

import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.ActorProgress;
import io.shuzheng.app.actor.Closing;
import io.shuzheng.app.actor.MarketStart;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.Surroundings;
import io.shuzheng.app.actor.Waiting;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** A ledger and a market in this process, for failures to happen in. */
public final class FailureStage {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scene scene;
    private final ActorProgress progress;

    private FailureStage(Scene scene, ActorProgress progress) {
        this.scene = scene;
        this.progress = progress;
    }

    /**
     * Starts everything.
     *
     * @param work where it is kept
     * @param closing takes all that is opened
     */
    public static FailureStage start(WorkDirectory work, Closing closing, ActorProgress progress) {
        SecureRandom random = new SecureRandom();
        progress.begins("ledger", "starts");
        EmbeddedLedger ledger = closing.add(EmbeddedLedger.open(new EmbeddedLedgerConfiguration(
                work.ledger(),
                EmbeddedLedgerConfiguration.DEFAULT_HOST,
                work.ledgerPort(),
                EmbeddedLedgerConfiguration.defaultTrusteeSeed(),
                Clock.systemUTC(),
                random)));
        Surroundings surroundings = closing.add(Surroundings.of(ledger.genesisFile(), random));
        ActorLauncher launcher = new ActorLauncher(work, surroundings, PATIENCE);
        RunningMarket market = new MarketStart(launcher, closing, progress)
                .start(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()));
        Waiting waiting = new Waiting(what -> {}, PATIENCE);
        Scene scene = new Scene(launcher, closing, market, new Enterprises(work), waiting);
        return new FailureStage(scene, progress);
    }

    /** Makes a failure happen; what breaks meanwhile is an observation, too. */
    public FailureResult run(Failure failure) {
        progress.begins(failure.name(), "happens");
        String observed;
        try {
            observed = failure.observe(scene);
        } catch (RuntimeException e) {
            observed = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        return new FailureResult(failure.name(), failure.expected(), observed);
    }
}
