package io.shuzheng.app.failures;

import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.ActorProgress;
import io.shuzheng.app.actor.MarketStart;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.Surroundings;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * A ledger of this process, and a way to start the market on it here.
 *
 * @param launcher starts actors with what they keep in the work directory
 */
record MarketGround(ActorLauncher launcher) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param closing takes all that is opened */
    static MarketGround open(WorkDirectory work, Closing closing, SecureRandom random) {
        EmbeddedLedger ledger = closing.add(EmbeddedLedger.open(new EmbeddedLedgerConfiguration(
                work.ledger(),
                EmbeddedLedgerConfiguration.DEFAULT_HOST,
                work.ledgerPort(),
                EmbeddedLedgerConfiguration.defaultTrusteeSeed(),
                Clock.systemUTC(),
                random)));
        Surroundings surroundings = closing.add(Surroundings.of(ledger.genesisFile(), random));
        return new MarketGround(new ActorLauncher(work, surroundings, PATIENCE));
    }

    RunningMarket start(Closing closing) {
        return start(closing, (actor, what) -> {});
    }

    RunningMarket start(Closing closing, ActorProgress progress) {
        return new MarketStart(launcher, closing, progress)
                .start(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()));
    }
}
