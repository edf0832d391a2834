package io.shuzheng.app.actor;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.voucher.enterprise.LoanCase;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.party.Party;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Says in a line what becomes of an enterprise's applications, each thing once. */
final class Loans {

    private final Consumer<String> results;
    private final Set<String> said = new HashSet<>();

    Loans(Consumer<String> results) {
        this.results = results;
    }

    void applied(String application) {
        say("applied " + application);
    }

    void hear(AgentEvent event) {
        if (event.topic().equals(Party.DECIDED)) {
            decided(event.text("application"), new LendingDecision(event.text("decision"), event.text("reason")));
        }
    }

    /** What is known of an application from earlier. */
    void known(LoanCase loan) {
        applied(loan.application().value());
        loan.decision().ifPresent(decision -> decided(loan.application().value(), decision));
    }

    private void decided(String application, LendingDecision decision) {
        say("decided " + application + " " + decision.decision() + " " + decision.reason());
    }

    private synchronized void say(String line) {
        if (said.add(line)) {
            results.accept(line);
        }
    }
}
