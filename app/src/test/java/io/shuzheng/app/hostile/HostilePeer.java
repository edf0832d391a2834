package io.shuzheng.app.hostile;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.queue.QueueDepth;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connected peer that sends whatever it likes, and notes the problem reports that it gets for it. */
public final class HostilePeer implements AgentModule, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, ProblemReport> reports = new ConcurrentHashMap<>();
    private final Agent agent;
    private final Agent victim;
    private final Connection connection;

    /** A peer that is connected to an agent. */
    public HostilePeer(AgentConfiguration configuration, AgentEnvironment environment, Agent victim) {
        this.victim = victim;
        this.agent = Agent.open(configuration, environment, List.of(this));
        agent.start();
        this.connection = connect();
    }

    private Connection connect() {
        AgentContext inviter = victim.context();
        Invitation invitation =
                inviter.store().execute(work -> inviter.connecting().invite(work, false));
        AgentContext context = agent.context();
        String id = context.store().execute(work -> context.connecting().accept(work, invitation));
        Connection connected = await().atMost(PATIENCE)
                .until(
                        () -> context.store()
                                .read(reader -> context.connections().find(reader, id)),
                        found -> found.filter(each -> each.state() == ConnectionState.ACTIVE)
                                .isPresent())
                .orElseThrow();
        settle();
        return connected;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        installation.handle(new Reports());
    }

    /** Sends messages on the connection, and returns when all are handled and answered. */
    public void send(List<Message> messages) {
        AgentContext context = agent.context();
        for (Message message : messages) {
            context.store().run(work -> context.messenger().send(work, connection, message));
        }
        settle();
    }

    /** Why a thread was refused, as the peer was told. */
    public Optional<String> reportOn(String thread) {
        return Optional.ofNullable(reports.get(thread))
                .map(report ->
                        report.code().orElse("?") + ": " + report.explanation().orElse("?"));
    }

    /** Waits until nothing is on its way, in either agent. */
    private void settle() {
        await().atMost(PATIENCE)
                .during(Duration.ofMillis(300))
                .until(() -> isIdle(agent, QueueName.OUTBOX)
                        && isIdle(victim, QueueName.INBOX)
                        && isIdle(victim, QueueName.OUTBOX)
                        && isIdle(agent, QueueName.INBOX));
    }

    private static boolean isIdle(Agent agent, QueueName queue) {
        QueueDepth depth = agent.health().depths().get(queue);
        return depth.waiting() == 0;
    }

    @Override
    public void close() {
        agent.close();
    }

    /** Takes the reports of all protocols, as if each thread were its own. */
    private final class Reports implements MessageHandler {

        @Override
        public Set<MessageType> messageTypes() {
            return Set.of(ProblemReport.TYPE, IssueCredentialProtocol.PROBLEM, PresentProofProtocol.PROBLEM);
        }

        @Override
        public Set<MessageType> sharedTypes() {
            return messageTypes();
        }

        @Override
        public boolean owns(InboundMessage inbound, WalletReader reader) {
            return true;
        }

        @Override
        public void handle(InboundMessage inbound, UnitOfWork work) {
            ProblemReport report = ProblemReport.parse(inbound.message());
            work.afterCommit(() -> reports.put(report.threadId(), report));
        }
    }
}
