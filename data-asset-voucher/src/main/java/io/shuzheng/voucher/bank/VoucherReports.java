package io.shuzheng.voucher.bank;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.Optional;
import java.util.Set;

/** Takes the operation centre's reports that no voucher is made: without one the loan is declined. */
final class VoucherReports implements MessageHandler {

    private final BankDesk desk;

    VoucherReports(BankDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(ProblemReport.TYPE);
    }

    @Override
    public Set<MessageType> sharedTypes() {
        return messageTypes();
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        boolean ends =
                ProblemReport.parse(inbound.message()).code().equals(Optional.of(VoucherProtocol.VOUCHER_NOT_MADE));
        return ends && waiting(inbound, reader).isPresent();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        desk.market().requireIs(inbound.requireConnection(), MarketRole.OPERATION_CENTRE);
        LoanFile file = waiting(inbound, work)
                .orElseThrow(() -> new InvalidInputException("the application is not waiting for this"));
        desk.decide(work, file, DecisionReason.VOUCHER_NOT_MADE);
    }

    private static Optional<LoanFile> waiting(InboundMessage inbound, WalletReader reader) {
        return LoanFiles.find(reader, inbound.message().threadId()).filter(file -> file.stage() == Stage.PURCHASING);
    }
}
