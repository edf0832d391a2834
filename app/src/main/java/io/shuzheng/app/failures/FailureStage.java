package io.shuzheng.app.failures;

import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.ActorProgress;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.Waiting;
import io.shuzheng.app.work.WorkDirectory;
import java.security.SecureRandom;
import java.time.Duration;

/** A ledger and a market in this process, for failures to happen in. */
public final class FailureStage {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

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
        MarketGround ground = MarketGround.open(work, closing, random);
        RunningMarket market = ground.start(closing, progress);
        Waiting waiting = new Waiting(what -> {}, PATIENCE);
        Scene scene = new Scene(ground.launcher(), closing, market, new Enterprises(work), waiting);
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
