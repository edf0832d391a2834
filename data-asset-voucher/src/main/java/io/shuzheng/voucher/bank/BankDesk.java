package io.shuzheng.voucher.bank;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.evidence.statement.Detail;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.voucher.credential.LendingPolicy;
import io.shuzheng.voucher.credential.LendingRequests;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.party.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the bank's steps have in common.
 *
 * @param party the bank
 * @param market the others
 * @param policy what it lends on
 * @param verifier asks for proofs
 * @param evidence where its steps are stated
 */
record BankDesk(
        Party party,
        MarketDirectoryReader market,
        LendingPolicy policy,
        Verifier verifier,
        StatementRecorder evidence) {

    private static final int LAST_STEP = 10;

    /** A request for a presentation, made of the requests that there are and the time in Unix seconds. */
    interface Question extends BiFunction<LendingRequests, Long, PresentationRequest> {}

    /** Asks an enterprise, in a thread of its own below the application's; returns the exchange's id. */
    String ask(UnitOfWork work, LoanFile file, Question question) {
        PresentationRequest request = question.apply(LendingRequests.of(market.read()), party.now());
        return verifier.request(
                work,
                enterprise(work, file),
                request,
                Optional.of(file.application().value()));
    }

    Connection enterprise(UnitOfWork work, LoanFile file) {
        return context().connections().require(work, file.enterprise());
    }

    /** Decides, states it, and tells the enterprise. */
    void decide(UnitOfWork work, LoanFile file, DecisionReason reason) {
        LendingDecision decision = reason.decision();
        LoanFiles.put(work, file.decided(decision));
        party.send(work, enterprise(work, file), decision, file.application().value());
        List<Subject> subjects = new ArrayList<>(List.of(subject(file)));
        file.voucher()
                .ifPresent(told -> subjects.add(Subject.voucher(told.voucher().value())));
        evidence.record(
                work,
                LendingFlowSteps.LENDING_DECIDED,
                subjects,
                statement -> statement.detail("decision", Detail.id(decision.decision())));
        party.stepDone(work, file.application(), LAST_STEP);
        party.decided(work, file.application(), decision);
    }

    static Subject subject(LoanFile file) {
        return Subject.application(file.application().value());
    }

    AgentContext context() {
        return party.context();
    }
}
