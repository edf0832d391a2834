package io.shuzheng.voucher.logistics;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.logistics.DataOrder.Stage;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.settlement.Payee;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.time.Duration;
import java.util.List;

/** Steps 6 and 9 at the data provider: quotes its fee with the share of the result, and is paid for it. */
final class DataFees {

    private static final int DATA_FEE_STEP = 9;
    private static final Duration QUOTE_VALIDITY = Duration.ofDays(7);

    private final Party party;
    private final MarketDirectoryReader market;
    private final Payee payee;
    private final StatementRecorder evidence;
    private final Fen fee;

    DataFees(Party party, MarketDirectoryReader market, Payee payee, StatementRecorder evidence, Fen fee) {
        this.party = party;
        this.market = market;
        this.payee = payee;
        this.evidence = evidence;
        this.fee = fee;
    }

    /** The share of the result is sent. */
    void shared(UnitOfWork work, ApplicationId application) {
        DataOrder order = DataOrders.require(work, application.value()).require(Stage.COMMITTED);
        Connection centre = party.connectionTo(work, market.require(MarketRole.OPERATION_CENTRE));
        work.put(DataOrder.TYPE, application.value(), order.at(Stage.QUOTED));
        payee.quote(work, centre, application, fee, QUOTE_VALIDITY);
    }

    /** The operation centre accepts the quote. */
    void accepted(UnitOfWork work, Quote quote) {
        DataOrders.require(work, quote.application().value()).require(Stage.QUOTED);
        payee.invoice(work, quote.quoteId());
    }

    /** The operation centre has paid. */
    void paid(UnitOfWork work, Quote quote) {
        String application = quote.application().value();
        DataOrder order = DataOrders.require(work, application).require(Stage.QUOTED);
        work.put(DataOrder.TYPE, application, order.at(Stage.PAID));
        evidence.record(
                work, LendingFlowSteps.DATA_FEE_SETTLED, List.of(Subject.application(application)), statement -> {});
        party.stepDone(work, quote.application(), DATA_FEE_STEP);
    }
}
