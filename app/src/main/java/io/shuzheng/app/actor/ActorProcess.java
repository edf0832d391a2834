package io.shuzheng.app.actor;

import io.shuzheng.app.Closing;
import io.shuzheng.app.work.InvitationFiles;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.enterprise.Enterprise;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One actor as a process: waits for whom it needs, and comes to where it serves. */
final class ActorProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WorkDirectory work;
    private final Path genesis;
    private final Closing closing;
    private final Progress progress;
    private final Waiting waiting;

    /** @param closing takes everything that the process opens */
    ActorProcess(WorkDirectory work, Path genesis, Closing closing, Progress progress) {
        this.work = work;
        this.genesis = genesis;
        this.closing = closing;
        this.progress = progress;
        this.waiting = new Waiting(progress, PATIENCE);
    }

    /** Starts the bureau, which knows all enterprises. */
    void bureau(RequestSigner trustee) {
        Hosted<Bureau> bureau = closing.add(launcher().bureau(trustee));
        bureau.prepare(progress);
        register(bureau);
    }

    private void register(Hosted<Bureau> bureau) {
        InvitationFiles invitations = work.invitations();
        for (SyntheticEnterprise each : SyntheticEnterprises.load().all()) {
            if (invitations.find(each.number()).isEmpty()) {
                invitations.write(
                        each.number(),
                        bureau.host()
                                .context()
                                .store()
                                .execute(unit -> bureau.actor().register().register(unit, each.registration())));
            }
        }
    }

    /** Starts one of the other organisations. */
    void organisation(MarketRole role, Function<ActorTools, ? extends Actor> maker) {
        ActorLauncher launcher = launcher();
        waiting.until("the bureau", () -> work.market().read());
        waiting.until("the bureau's token", () -> work.tokens().find(role));
        closing.add(launcher.organisation(role, maker)).prepare(progress);
    }

    /**
     * Starts an enterprise, which gets its identity and applies, each once.
     *
     * @param results is told, a line each, when it has applied and what was decided
     */
    void enterprise(SyntheticEnterprise enterprise, Consumer<String> results) {
        ActorLauncher launcher = launcher();
        waiting.until("the bureau", () -> work.market().read());
        Invitation invitation = waiting.until(
                "the bureau's invitation", () -> work.invitations().find(enterprise.number()));
        waiting.until("the market", () -> Optional.of(launcher).filter(ActorLauncher::isMarketComplete));
        Hosted<Enterprise> hosted = closing.add(launcher.anonymous(enterprise.actorName(), Enterprise::new));
        Loans loans = new Loans(results);
        hosted.host().context().events().listen(loans::hear);
        Applicant applicant = new Applicant(hosted, enterprise, PATIENCE);
        progress.begins("claiming the identity");
        applicant.claim(invitation);
        if (applicant.applications().isEmpty()) {
            applicant.apply(application -> loans.applied(application.value()));
        }
        applicant.applications().forEach(loans::known);
    }

    private ActorLauncher launcher() {
        waiting.until("the ledger's genesis", () -> Optional.of(genesis).filter(Files::isRegularFile));
        Surroundings surroundings = closing.add(Surroundings.of(genesis, new SecureRandom()));
        waiting.until("the ledger", () -> Optional.of(surroundings).filter(Surroundings::ledgerAnswers));
        return new ActorLauncher(work, surroundings, PATIENCE);
    }
}
