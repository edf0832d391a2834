package io.shuzheng.agent;

import io.shuzheng.agent.transport.ServerSettings;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An agent that is there to be killed: it counts messages and answers each. Says an invitation when it is ready. */
final class KilledAgent {

    private KilledAgent() {}

    public static void main(String[] arguments) throws InterruptedException {
        TestAgents agents = new TestAgents(Path.of(arguments[0]));
        AgentConfiguration configuration = agents.configuration("bob")
                .withServer(ServerSettings.loopback(Integer.parseInt(arguments[1])), Optional.empty());
        Agent agent = agents.start(configuration, new CountingModule());
        Invitation invitation = agent.context()
                .store()
                .execute(work -> agent.context().connecting().invite(work, false));
        System.out.println(invitation.toUrl("https://example.org/"));
        new CountDownLatch(1).await();
    }
}
