package io.shuzheng.app.hostile;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.queue.QueueDepth;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.app.actor.ActorHost;
import io.shuzheng.didcomm.message.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An actor of a running market: sends whatever a test likes, and counts the problem reports that it gets for it. */
final class FlowActor {

    private final ActorHost host;
    private final Path wallet;
    private final Map<String, Integer> reports = new ConcurrentHashMap<>();

    FlowActor(ActorHost host, Path wallet) {
        this.host = host;
        this.wallet = wallet;
        host.context().events().listen(this::hear);
    }

    private void hear(AgentEvent event) {
        if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
            reports.merge(event.text("connection") + " " + event.text("thread"), 1, Integer::sum);
        }
    }

    String name() {
        return host.name();
    }

    AgentContext context() {
        return host.context();
    }

    void send(Connection connection, List<Message> messages) {
        context()
                .store()
                .run(work -> messages.forEach(message -> context().messenger().send(work, connection, message)));
    }

    /** How many problem reports came on a connection in a thread. */
    int reports(Connection connection, String thread) {
        return reports.getOrDefault(connection.id() + " " + thread, 0);
    }

    /** All that the wallet keeps, but its queues. */
    Map<String, Set<String>> records() throws SQLException {
        return WalletContent.of(wallet, HostileWorld.QUEUES);
    }

    /** Whether there is nothing to be handled, delivered or done now. */
    boolean isIdle() {
        return depths().values().stream().allMatch(depth -> depth.waiting() == 0);
    }

    /** How many messages were refused, ever. */
    long refused() {
        return depth(QueueName.INBOX).refused();
    }

    /** How many messages, deliveries and works were given up, ever. */
    long failed() {
        return depths().values().stream().mapToLong(QueueDepth::failed).sum();
    }

    /** How much background work is to be done at a later time. */
    long scheduled() {
        return depth(QueueName.WORK).scheduled();
    }

    private QueueDepth depth(QueueName queue) {
        return depths().getOrDefault(queue, new QueueDepth(0, 0, 0, 0, Optional.empty()));
    }

    private Map<QueueName, QueueDepth> depths() {
        return host.health().depths();
    }

    @Override
    public String toString() {
        return name();
    }
}
