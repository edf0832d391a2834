package io.shuzheng.voucher.computation;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.ThreadReports;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.voucher.value.ApplicationId;

/** Takes the reports of data parties that do not sign the contract that was proposed to them. */
final class ContractReports implements ThreadReports {

    private final CoordinatorSide side;
    private final ComputationListener listener;

    ContractReports(CoordinatorSide side, ComputationListener listener) {
        this.side = side;
        this.listener = listener;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        String thread = inbound.message().threadId();
        return inbound.connection().isPresent()
                && ApplicationId.isWellFormed(thread)
                && side.waitsForSignature(reader, new ApplicationId(thread), ComputationParty.sender(inbound));
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        ProblemReport report = ProblemReport.parse(inbound.message());
        listener.contractRefused(
                work,
                new ApplicationId(report.threadId()),
                ComputationProblem.codeIn(report.explanation().orElse("")));
    }
}
