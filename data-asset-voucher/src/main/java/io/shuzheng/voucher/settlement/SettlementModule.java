package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;

/** Both sides of settlement for one party: it may be paid by one peer and pay another. */
public record SettlementModule(Book book, SettlementListener listener) implements AgentModule {

    @Override
    public void install(AgentContext context, Installation installation) {
        installation.handle(payee(context));
        installation.handle(payer(context));
    }

    /** The side that is paid. */
    public Payee payee(AgentContext context) {
        return new Payee(context, book, listener);
    }

    /** The side that pays. */
    public Payer payer(AgentContext context) {
        return new Payer(context, book, listener);
    }
}
