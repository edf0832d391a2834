package io.shuzheng.app.audit;

import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.ActorProgress;
import io.shuzheng.app.actor.Auditor;
import io.shuzheng.app.actor.Surroundings;
import io.shuzheng.app.work.Market;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.market.MarketRole;
import java.security.SecureRandom;
import java.time.Duration;

/** Has the ledger, the bureau with its log, and the regulator running: what runs already is left as it is. */
final class AuditMarket {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WorkDirectory work;
    private final Closing closing;
    private final ActorProgress progress;

    /** @param closing takes what is started */
    AuditMarket(WorkDirectory work, Closing closing, ActorProgress progress) {
        this.work = work;
        this.closing = closing;
        this.progress = progress;
    }

    /**
     * The regulator, started here.
     *
     * @throws InvalidInputException if the directory has no market
     * @throws InternalFailureException if a demo or another regulator runs in it
     */
    Auditor regulator() {
        Market market = work.market()
                .read()
                .orElseThrow(() -> new InvalidInputException("no market was founded in " + work.root()));
        boolean alone = lock();
        Surroundings surroundings = closing.add(Surroundings.of(market.genesis(), new SecureRandom()));
        if (!surroundings.ledgerAnswers()) {
            openLedger(market);
        }
        ActorLauncher launcher = new ActorLauncher(work, surroundings, PATIENCE);
        if (alone) {
            progress.begins("bureau", "starts");
            closing.add(launcher.bureau(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed())));
        }
        progress.begins("regulator", "copies the log");
        return closing.add(launcher.organisation(MarketRole.REGULATOR, Auditor::new))
                .actor();
    }

    private void openLedger(Market market) {
        if (!market.genesis().equals(work.genesis())) {
            throw new InternalFailureException("no ledger answers at the addresses in " + market.genesis());
        }
        progress.begins("ledger", "starts");
        closing.add(EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(work.ledger())));
    }

    /** Whether nobody else works in the directory. */
    private boolean lock() {
        try {
            closing.add(work.lockAlone());
            return true;
        } catch (InternalFailureException e) {
            closing.add(work.lockShared());
            return false;
        }
    }
}
