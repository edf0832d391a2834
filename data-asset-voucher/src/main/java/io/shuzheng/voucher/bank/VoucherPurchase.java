package io.shuzheng.voucher.bank;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherIssued;
import io.shuzheng.voucher.settlement.Payer;
import io.shuzheng.voucher.settlement.SettlementListener;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.Fen;
import java.util.List;

/** Steps 7 and 8 as the bank sees them: the quote, the voucher's documents, the fee; then the proof is asked for. */
final class VoucherPurchase implements SettlementListener {

    private final BankDesk desk;
    private final Payer payer;
    private final Fen maximumFee;

    VoucherPurchase(BankDesk desk, Payer payer, Fen maximumFee) {
        this.desk = desk;
        this.payer = payer;
        this.maximumFee = maximumFee;
    }

    /** A quote above the limit is left to a clerk: it waits. */
    @Override
    public void quoted(UnitOfWork work, Connection payee, Quote quote) {
        desk.market().requireIs(payee, MarketRole.OPERATION_CENTRE);
        LoanFiles.require(work, quote.application()).require(Stage.PURCHASING);
        if (quote.fee().amount() <= maximumFee.amount()) {
            payer.accept(work, quote.quoteId());
        }
    }

    void issued(UnitOfWork work, Connection centre, VoucherIssued message, String thread) {
        desk.market().requireIs(centre, MarketRole.OPERATION_CENTRE);
        LoanFile file = LoanFiles.find(work, thread)
                .orElseThrow(() -> new InvalidInputException("there is no such application"));
        if (file.voucher().isPresent() || file.stage() != Stage.PURCHASING) {
            throw new InvalidInputException("no voucher is waited for");
        }
        if (!desk.party().isFrom(desk.market().require(MarketRole.BUREAU), message.receipt())) {
            throw new InvalidInputException("the spend receipt is not signed by the bureau");
        }
        LoanFiles.put(work, file.issued(message));
    }

    @Override
    public void settled(UnitOfWork work, Connection peer, Quote quote) {
        LoanFile file = LoanFiles.require(work, quote.application()).require(Stage.PURCHASING);
        if (file.voucher().isEmpty()) {
            throw new InvalidInputException("a voucher is paid for when its documents are there");
        }
        desk.evidence()
                .record(work, LendingFlowSteps.OPERATION_FEE_SETTLED, List.of(BankDesk.subject(file)), statement -> {});
        askProof(work, file);
    }

    void askProof(UnitOfWork work, LoanFile file) {
        CalendarDate today = CalendarDate.today(desk.context().clock());
        String proof = desk.ask(
                work, file, (requests, now) -> requests.voucher(desk.policy(), file.application(), today, now));
        LoanFiles.put(work, file.asking(Stage.PROOF_REQUESTED, proof));
    }
}
