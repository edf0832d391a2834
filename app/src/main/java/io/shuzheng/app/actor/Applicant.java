package io.shuzheng.app.actor;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.enterprise.ClaimedIdentity;
import io.shuzheng.voucher.enterprise.Enterprise;
import io.shuzheng.voucher.enterprise.IdentityClaim;
import io.shuzheng.voucher.enterprise.LoanCase;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.value.ApplicationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An enterprise at work: gets its identity, and applies. */
public final class Applicant {

    private final Hosted<Enterprise> hosted;
    private final SyntheticEnterprise enterprise;
    private final Duration patience;

    /** @param patience how long the bureau may take to give out the identity */
    public Applicant(Hosted<Enterprise> hosted, SyntheticEnterprise enterprise, Duration patience) {
        this.hosted = hosted;
        this.enterprise = enterprise;
        this.patience = patience;
    }

    /**
     * Claims the identity and waits until the wallet holds it; returns at once where it does.
     *
     * @param invitation the bureau's, for this enterprise
     * @throws InternalFailureException if the bureau refuses, or takes too long
     */
    public void claim(Invitation invitation) {
        IdentityClaim claim = hosted.actor().identity();
        AgentContext context = context();
        CountDownLatch ended = new CountDownLatch(1);
        try (AutoCloseable listening = context.events().listen(event -> hear(event, ended))) {
            context.store().run(work -> claim.begin(work, invitation, enterprise.code()));
            if (!isHeld(claim) && !ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InternalFailureException("the bureau has not given out an identity in time");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new InternalFailureException("the identity could not be claimed", e);
        }
        if (!isHeld(claim)) {
            throw new InternalFailureException(
                    "the bureau gives out no identity to " + hosted.host().name());
        }
    }

    private static void hear(AgentEvent event, CountDownLatch ended) {
        if (event.topic().equals(IdentityClaim.ENDED)) {
            ended.countDown();
        }
    }

    private boolean isHeld(IdentityClaim claim) {
        return context()
                .store()
                .read(claim::find)
                .filter(found -> found.state() == ClaimedIdentity.State.HELD)
                .isPresent();
    }

    /**
     * Applies for the loan of this enterprise, in any case.
     *
     * @param known is told the application's id before anybody else
     */
    public ApplicationId apply(Consumer<ApplicationId> known) {
        return context().store().execute(work -> {
            ApplicationId application = hosted.actor().borrower().apply(work, enterprise.terms());
            work.afterCommit(() -> known.accept(application));
            return application;
        });
    }

    /** All applications, the oldest first. */
    public List<LoanCase> applications() {
        return context().store().read(hosted.actor().borrower()::cases);
    }

    /** What the bank has decided on an application, if it has. */
    public Optional<LendingDecision> decision(String application) {
        return applications().stream()
                .filter(loan -> loan.application().value().equals(application))
                .findFirst()
                .flatMap(LoanCase::decision);
    }

    private AgentContext context() {
        return hosted.host().context();
    }
}
