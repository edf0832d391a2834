package io.shuzheng.app.demo;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.app.actor.Auditor;
import io.shuzheng.app.actor.Pause;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.verifier.VerifierExchange;
import io.shuzheng.voucher.bank.Bank;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gathers, at the end of an application, what the bank verified and what the regulator finds. */
final class Findings {

    private static final Duration EVIDENCE_ON_ITS_WAY = Duration.ofSeconds(20);

    private final WorkDirectory work;
    private final Bank bank;
    private final AgentContext bankAgent;
    private final Auditor auditor;

    Findings(WorkDirectory work, RunningMarket market) {
        this.work = work;
        this.bank = market.bank().actor();
        this.bankAgent = market.bank().host().context();
        this.auditor = market.regulator().actor();
    }

    /** Keeps what the bank verified, and has the application audited. */
    Outcome outcome(String application, int enterprise, Flow.Decided decided) {
        Optional<VerifierExchange> verified = lastVerified(application);
        verified.ifPresent(exchange -> bankAgent
                .store()
                .read(reader -> bank.verifier().export(reader, exchange.id()))
                .writeTo(work.presentation(application)));
        Optional<VerificationReport> report =
                verified.flatMap(VerifierExchange::judgement).map(judgement -> judgement.report());
        return new Outcome(application, enterprise, decided.decision(), decided.reason(), report, audit(application));
    }

    /** The proof over the voucher; the papers, where it was not made. The one that shows the name is not among them. */
    private Optional<VerifierExchange> lastVerified(String application) {
        List<VerifierExchange> exchanges =
                bankAgent.store().read(bank.verifier().exchanges()::all);
        Optional<String> voucher = bankAgent.store().read(reader -> bank.applications(reader)).stream()
                .filter(file -> file.application().value().equals(application))
                .findFirst()
                .flatMap(file -> file.voucherProof());
        return exchanges.stream()
                .filter(exchange -> exchange.parentThreadId().equals(Optional.of(application)))
                .filter(exchange -> exchange.judgement()
                        .filter(judgement -> judgement.report().verified())
                        .isPresent())
                .filter(exchange -> voucher.isEmpty() || voucher.get().equals(exchange.id()))
                .findFirst();
    }

    /** The last statements may still be on their way to the log: asks until all are there, for a while. */
    private synchronized LineageReport audit(String application) {
        long end = System.nanoTime() + EVIDENCE_ON_ITS_WAY.toNanos();
        LineageReport report = auditor.audit(Subject.application(application));
        while (!report.intact() && System.nanoTime() < end) {
            Pause.briefly();
            report = auditor.audit(Subject.application(application));
        }
        return report;
    }
}
