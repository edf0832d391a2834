package io.shuzheng.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.TestPostgres;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of one agent on one PostgreSQL database share the work. */
@EnabledIfSystemProperty(named = TestPostgres.URL, matches = "jdbc:.+")
class SharedPostgresTest {

    private static final int MESSAGES = 60;

    @TempDir
    Path folder;

    private static AgentConfiguration process(TestAgents agents, DatabaseLocation wallet, String instance) {
        AgentConfiguration bob = agents.configuration("bob").withWallet(wallet);
        return bob.withWork(bob.work().as(instance));
    }

    @Test
    void whenTwoProcessesShareAWalletThenEachMessageIsHandledByOneOfThem() throws Exception {
        DatabaseLocation wallet = TestPostgres.emptySchema();
        try (TestAgents agents = new TestAgents(folder)) {
            Agent first = agents.start(process(agents, wallet, "one"), new CountingModule());
            agents.start(process(agents, wallet, "two"), new CountingModule());
            Agent alice = agents.start("alice", new CountingModule());
            Invitation invitation = first.context()
                    .store()
                    .execute(work -> first.context().connecting().invite(work, false));
            String id = alice.context()
                    .store()
                    .execute(work -> alice.context().connecting().accept(work, invitation));
            await().until(() -> alice.context()
                    .store()
                    .read(reader ->
                            alice.context().connections().find(reader, id).isPresent()));
            Connection connection = alice.context()
                    .store()
                    .read(reader -> alice.context().connections().require(reader, id));
            for (int i = 0; i < MESSAGES; i++) {
                String word = "w" + i;
                alice.context()
                        .store()
                        .run(work -> alice.context()
                                .messenger()
                                .send(work, connection, CountingModule.message(alice.context(), word)));
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> CountingModule.count(first, "all") == MESSAGES);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> CountingModule.count(alice, "counted w" + (MESSAGES - 1)) == 1);
            for (int i = 0; i < MESSAGES; i++) {
                String word = "w" + i;
                assertThat(CountingModule.count(first, word)).isEqualTo(1);
                await().atMost(Duration.ofSeconds(30)).until(() -> CountingModule.count(alice, "counted " + word) == 1);
            }
        }
    }
}
