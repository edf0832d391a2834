package io.shuzheng.voucher.computation;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings an application's messages to a party's side, and tells of refusals: the sender, and the listener. */
final class ComputationHandler implements MessageHandler {

    private final ComputationSide side;
    private final ComputationListener listener;

    ComputationHandler(ComputationSide side, ComputationListener listener) {
        this.side = side;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return side.messages().stream().map(VoucherProtocol.URI::message).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        try {
            side.take(
                    work,
                    application(inbound),
                    ComputationParty.sender(inbound),
                    VoucherProtocol.read(inbound.message()));
        } catch (InvalidInputException e) {
            throw ComputationProblem.of(e);
        }
    }

    @Override
    public void refused(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {
        if (reason instanceof ComputationProblem problem
                && ApplicationId.isWellFormed(inbound.message().threadId())) {
            ApplicationId application = application(inbound);
            if (side.concerns(work, application, ComputationParty.sender(inbound))) {
                listener.failed(work, application, problem.code());
            }
        }
    }

    private static ApplicationId application(InboundMessage inbound) {
        return new ApplicationId(inbound.message().threadId());
    }
}
