package io.shuzheng.app.demo;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.Applicant;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.enterprise.Enterprise;
import io.shuzheng.voucher.enterprise.LoanCase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes enterprises through all steps, each from its identity to the regulator's audit. */
final class ApplicationRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final WorkDirectory work;
    private final ActorLauncher launcher;
    private final RunningMarket market;
    private final Flows flows;
    private final Findings findings;
    private final Reporter reporter;

    ApplicationRun(
            WorkDirectory work,
            ActorLauncher launcher,
            RunningMarket market,
            Flows flows,
            Findings findings,
            Reporter reporter) {
        this.work = work;
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
            String application = application(applicant, enterprise, clock);
            Outcome outcome = findings.outcome(application, enterprise.number(), decision(flows.require(application)));
            reporter.outcome(outcome);
            work.actor(enterprise.actorName()).finish();
            return outcome;
        }
    }

    /** The application that an interrupted run left; otherwise a new one. */
    private String application(Applicant applicant, SyntheticEnterprise enterprise, StepClock clock) {
        List<LoanCase> before = applicant.applications();
        if (before.isEmpty()) {
            return applicant
                    .apply(id -> flows.begin(id.value(), new Flow(id.value(), enterprise.number(), clock, reporter)))
                    .value();
        }
        String application = before.get(before.size() - 1).application().value();
        Flow flow = Flow.resumed(application, enterprise.number(), clock, reporter);
        flows.begin(application, flow);
        applicant
                .decision(application)
                .map(made -> new Flow.Decided(made.decision(), made.reason()))
                .ifPresent(flow::known);
        return application;
    }

    private Invitation invitation(SyntheticEnterprise enterprise) {
        WalletStore bureau = market.bureau().host().context().store();
        return bureau.execute(unit -> market.bureau().actor().register().register(unit, enterprise.registration()));
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
