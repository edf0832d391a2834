package io.shuzheng.voucher.bank;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.ThreadReports;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.computation.ScoreBank;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.Optional;

/**
 * Takes reports of those from whom the bank waits for a voucher: the operation centre's that none is made, and the data
 * provider's, as long as nothing else than the order can be meant. Without a voucher the loan is declined.
 */
final class VoucherReports implements ThreadReports {

    private final BankDesk desk;
    private final ScoreBank score;

    VoucherReports(BankDesk desk, ScoreBank score) {
        this.desk = desk;
        this.score = score;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return ended(inbound, reader).isPresent();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        LoanFile file = ended(inbound, work)
                .orElseThrow(() -> new InvalidInputException("the application is not waiting for this"));
        desk.decide(work, file, DecisionReason.VOUCHER_NOT_MADE);
    }

    /** The application that the report ends. */
    private Optional<LoanFile> ended(InboundMessage inbound, WalletReader reader) {
        return LoanFiles.find(reader, inbound.message().threadId())
                .filter(file -> file.stage() == Stage.PURCHASING)
                .filter(file -> isEnd(inbound) || isRefusedOrder(inbound, reader, file));
    }

    private boolean isEnd(InboundMessage inbound) {
        return ProblemReport.parse(inbound.message()).code().equals(Optional.of(VoucherProtocol.VOUCHER_NOT_MADE))
                && isFrom(MarketRole.OPERATION_CENTRE, inbound);
    }

    /** Until there is a contract, the provider was sent nothing in this thread but the order. */
    private boolean isRefusedOrder(InboundMessage inbound, WalletReader reader, LoanFile file) {
        return isFrom(MarketRole.LOGISTICS_COMPANY, inbound)
                && score.contract(reader, file.application()).isEmpty();
    }

    private boolean isFrom(MarketRole role, InboundMessage inbound) {
        return inbound.connection()
                .filter(sender -> desk.market().is(sender, role))
                .isPresent();
    }
}
