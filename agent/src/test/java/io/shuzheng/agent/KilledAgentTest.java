package io.shuzheng.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent in a process of its own is killed again and again: its peer sees only that it takes longer. */
class KilledAgentTest {

    private static final int MESSAGES = 60;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private TestAgents agents;
    private Agent alice;
    private String port;

    @BeforeEach
    void start() throws IOException {
        agents = new TestAgents(folder);
        alice = agents.start("alice", new CountingModule());
        try (ServerSocket socket = new ServerSocket(0)) {
            port = Integer.toString(socket.getLocalPort());
        }
    }

    @AfterEach
    void stop() {
        agents.close();
    }

    @Test
    void whenPeerIsKilledAtAnyMomentThenEveryMessageIsCountedOnceAndAnsweredOnce() throws IOException {
        Connection connection;
        try (ChildProcess bob = startBob()) {
            connection = connect(Invitation.parseUrl(bob.firstLine()));
        }
        for (int i = 0; i < MESSAGES; i++) {
            String word = "w" + i;
            alice.context()
                    .store()
                    .run(work -> alice.context()
                            .messenger()
                            .send(work, connection, CountingModule.message(alice.context(), word)));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            int wanted =
                    MESSAGES * kill / (KILLS + 1) + ThreadLocalRandom.current().nextInt(5);
            try (ChildProcess bob = startBob()) {
                awaitAnswers(wanted);
            }
        }
        try (ChildProcess bob = startBob()) {
            awaitAnswers(MESSAGES);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> alice.health().depths().get(QueueName.OUTBOX).waiting() == 0);
        }

        Agent bob = agents.start("bob", new CountingModule());
        assertThat(CountingModule.count(bob, "all")).isEqualTo(MESSAGES);
        for (int i = 0; i < MESSAGES; i++) {
            assertThat(CountingModule.count(bob, "w" + i)).isEqualTo(1);
            assertThat(CountingModule.count(alice, "counted w" + i)).isEqualTo(1);
        }
    }

    @Test
    void whenPeerIsKilledDuringTheHandshakeThenTheConnectionComesAbout() throws IOException {
        Invitation invitation;
        try (ChildProcess bob = startBob()) {
            invitation = Invitation.parseUrl(bob.firstLine());
        }
        String id = alice.context()
                .store()
                .execute(work -> alice.context().connecting().accept(work, invitation));
        for (int kill = 0; kill < 3; kill++) {
            startBob().close();
        }
        try (ChildProcess bob = startBob()) {
            awaitActive(id);
            String thread =
                    alice.context().store().execute(work -> alice.pings().ping(work, id));
            assertThat(thread).isNotEmpty();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> alice.health().depths().get(QueueName.OUTBOX).waiting() == 0);
        }
        Agent bob = agents.start("bob");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                bob.context().store().read(bob.context().connections()::all))
                        .extracting(Connection::state)
                        .containsExactly(ConnectionState.ACTIVE));
    }

    private ChildProcess startBob() throws IOException {
        return ChildProcess.start(KilledAgent.class, folder.resolve("log"), folder.toString(), port);
    }

    private Connection connect(Invitation invitation) {
        String id = alice.context()
                .store()
                .execute(work -> alice.context().connecting().accept(work, invitation));
        awaitActive(id);
        return alice.context()
                .store()
                .read(reader -> alice.context().connections().require(reader, id));
    }

    private void awaitActive(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> alice.context()
                        .store()
                        .read(reader ->
                                alice.context().connections().find(reader, id).isPresent()));
    }

    private void awaitAnswers(int wanted) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> answers() >= wanted);
    }

    private int answers() {
        return alice.context().store().read(reader -> {
            int answers = 0;
            for (int i = 0; i < MESSAGES; i++) {
                answers += CountingModule.count(reader, "counted w" + i);
            }
            return answers;
        });
    }
}
