package io.shuzheng.voucher.centre;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.settlement.Payee;
import io.shuzheng.voucher.settlement.Payer;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.time.Duration;
import tools.jackson.databind.node.StringNode;

/** Steps 8 and 9 at the operation centre: is paid by the bank, and then pays the logistics company. */
final class CentreFees {

    private static final int OPERATION_FEE_STEP = 8;
    private static final Duration QUOTE_VALIDITY = Duration.ofDays(7);

    /** The quote to the bank, by application. */
    private static final RecordType<String> OWN_QUOTE =
            RecordType.of("operation-fee-quote", StringNode::valueOf, json -> json.asString(""));

    private final CentreDesk desk;
    private final Payee payee;
    private final Payer payer;
    private final Fen operationFee;
    private final Fen maximumDataFee;

    CentreFees(CentreDesk desk, Payee payee, Payer payer, Fen operationFee, Fen maximumDataFee) {
        this.desk = desk;
        this.payee = payee;
        this.payer = payer;
        this.operationFee = operationFee;
        this.maximumDataFee = maximumDataFee;
    }

    void quote(UnitOfWork work, ApplicationId application) {
        Connection bank = desk.party().connectionTo(work, desk.market().require(MarketRole.BANK));
        Quote quote = payee.quote(work, bank, application, operationFee, QUOTE_VALIDITY);
        work.put(OWN_QUOTE, application.value(), quote.quoteId());
    }

    void invoice(UnitOfWork work, ApplicationId application) {
        String quote = work.find(OWN_QUOTE, application.value())
                .orElseThrow(() -> new IllegalStateException("there is no quote for a voucher that was sold"));
        payee.invoice(work, quote);
    }

    /** The logistics company quotes its fee, which is accepted when the bank has paid; a fee above the limit waits for a clerk. */
    void quoted(UnitOfWork work, Connection logistics, Quote quote) {
        desk.market().requireIs(logistics, MarketRole.LOGISTICS_COMPANY);
        CentreCase order = CentreCases.require(work, quote.application());
        boolean computes = order.stage().compareTo(Stage.COMPUTING) >= 0 && order.stage() != Stage.FAILED;
        if (!computes || order.dataQuote().isPresent()) {
            throw new InvalidInputException("no quote is waited for");
        }
        if (quote.fee().amount() > maximumDataFee.amount()) {
            return;
        }
        CentreCases.put(work, order.owing(quote.quoteId()));
        if (order.stage() == Stage.PAID) {
            payer.accept(work, quote.quoteId());
        }
    }

    /** The bank has paid. */
    void paid(UnitOfWork work, ApplicationId application) {
        CentreCase order = CentreCases.require(work, application).require(Stage.INVOICED);
        CentreCases.put(work, order.at(Stage.PAID));
        desk.state(work, LendingFlowSteps.OPERATION_FEE_SETTLED, order);
        desk.party().stepDone(work, application, OPERATION_FEE_STEP);
        order.dataQuote().ifPresent(quoteId -> payer.accept(work, quoteId));
    }

    /** The logistics company confirms that it was paid. */
    void hasPaid(UnitOfWork work, ApplicationId application) {
        desk.state(work, LendingFlowSteps.DATA_FEE_SETTLED, CentreCases.require(work, application));
    }
}
