package io.shuzheng.voucher.blank;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.ThreadReports;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.ProblemReport;
import java.util.Optional;

/** Takes the bureau's reports in the threads of blanks that wait for its answer. */
final class BlankReports implements ThreadReports {

    private static final int LONGEST_REASON = 500;

    private final BlankPurse purse;

    BlankReports(BlankPurse purse) {
        this.purse = purse;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return waiting(inbound, reader).isPresent();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        ProblemReport report = ProblemReport.parse(inbound.message());
        String reason = report.explanation().or(report::code).orElse("");
        String shortened = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        waiting(inbound, work).ifPresent(blank -> purse.refuse(work, blank, shortened));
    }

    private Optional<HeldBlank> waiting(InboundMessage inbound, WalletReader reader) {
        return inbound.connection()
                .filter(purse::accepts)
                .flatMap(connection -> purse.find(reader, inbound.message().threadId()))
                .filter(HeldBlank::isWaiting);
    }
}
