package io.shuzheng.app.demo;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.Applicant;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.enterprise.Enterprise;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes enterprises through all steps, each from its identity to the regulator's audit. */
final class ApplicationRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ActorLauncher launcher;
    private final RunningMarket market;
    private final Flows flows;
    private final Findings findings;
    private final Reporter reporter;

    ApplicationRun(ActorLauncher launcher, RunningMarket market, Flows flows, Findings findings, Reporter reporter) {
        this.launcher = launcher;
        this.market = market;
        this.flows = flows;
        this.findings = findings;
        this.reporter = reporter;
    }

    /**
     * Returns when the enterprise has its decision and the audit is done.
     *
     * @throws InternalFailureException if it takes more than five minutes
     */
    Outcome run(SyntheticEnterprise enterprise) {
        try (Hosted<Enterprise> hosted = launcher.anonymous(enterprise.actorName(), Enterprise::new)) {
            flows.listenTo(Flow.ENTERPRISE, hosted.host());
            Applicant applicant = new Applicant(hosted, enterprise, PATIENCE);
            StepClock clock = new StepClock(System.nanoTime());
            applicant.claim(invitation(enterprise));
            String application = applicant
                    .apply(id -> flows.begin(id.value(), new Flow(id.value(), enterprise.number(), clock, reporter)))
                    .value();
            Outcome outcome = findings.outcome(application, enterprise.number(), decision(flows.require(application)));
            reporter.outcome(outcome);
            return outcome;
        }
    }

    private Invitation invitation(SyntheticEnterprise enterprise) {
        WalletStore bureau = market.bureau().host().context().store();
        return bureau.execute(work -> market.bureau().actor().register().register(work, enterprise.registration()));
    }

    private static Flow.Decided decision(Flow flow) {
        try {
            return flow.end().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new InternalFailureException(flow + " has come to no end in " + PATIENCE.toMinutes() + " minutes", e);
        } catch (ExecutionException e) {
            throw new InternalFailureException(flow + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted", e);
        }
    }
}
