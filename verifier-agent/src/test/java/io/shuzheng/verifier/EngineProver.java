package io.shuzheng.verifier;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.RequestPresentation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers requests as a test wants, and collects what the verifier says then. */
final class EngineProver implements AgentModule, MessageHandler {

    /** Makes the messages that answer a request. */
    interface Answer {
        List<Message> to(PresentProofProtocol protocol, PresentProofExchange asked, PresentationRequest request);
    }

    final List<PresentationRequest> requests = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile Answer answer;
    private AgentContext context;
    private PresentProofProtocol protocol;

    EngineProver(Answer answer) {
        this.answer = answer;
    }

    static List<Message> messages(TypedMessage message) {
        return List.of(message.toMessage());
    }

    @Override
    public void install(AgentContext installed, Installation installation) {
        context = installed;
        protocol = new PresentProofProtocol(installed.ids());
        installation.handle(this);
    }

    AgentContext context() {
        return context;
    }

    PresentProofProtocol protocol() {
        return protocol;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(RequestPresentation.TYPE, PresentProofProtocol.ACK, PresentProofProtocol.PROBLEM);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Message message = inbound.message();
        if (message.type().isCompatibleWith(PresentProofProtocol.PROBLEM)) {
            String code = ProblemReport.parse(message).code().orElse("no code");
            work.afterCommit(() -> heard.add(code));
        } else if (message.type().isCompatibleWith(PresentProofProtocol.ACK)) {
            work.afterCommit(() -> heard.add("ack"));
        } else {
            Connection connection = inbound.requireConnection();
            PresentProofExchange asked = protocol.begin(message).exchange();
            PresentationRequest request =
                    PresentationRequest.fromJson(asked.requestObject().orElseThrow());
            work.afterCommit(() -> requests.add(request));
            answer.to(protocol, asked, request)
                    .forEach(each -> context.messenger().send(work, connection, each));
        }
    }
}
