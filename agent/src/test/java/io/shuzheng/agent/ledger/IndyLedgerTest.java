package io.shuzheng.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents that know nothing of each other but a DID on a real ledger. */
class IndyLedgerTest {

    @TempDir
    Path folder;

    private final HttpClient client = HttpTransport.client();
    private final SecureRandom random = new SecureRandom();
    private final List<Agent> agents = new ArrayList<>();
    private EmbeddedLedger embedded;
    private IndyPool pool;
    private IndyLedger ledger;

    @BeforeEach
    void start() {
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        ledger = new IndyLedger(pool, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        agents.forEach(Agent::close);
        pool.close();
        embedded.close();
    }

    @Test
    void whenAgentsAreOnTheLedgerThenTheyFindEachOtherAndFollowAMove() {
        Agent alice = agent("alice");
        Agent bob = agent("bob");
        OwnDid alicesDid = register(alice);
        OwnDid bobsDid = register(bob);
        List<AgentEvent> events = new CopyOnWriteArrayList<>();
        alice.context().events().listen(events::add);

        Connection connection = alice.context()
                .store()
                .execute(work -> alice.context()
                        .messenger()
                        .sendTo(work, alicesDid, bobsDid.did(), alice.pings().newPing()));
        await().atMost(Duration.ofSeconds(20)).until(() -> answers(events) == 1);
        assertThat(all(alice)).extracting(Connection::state).containsExactly(ConnectionState.ACTIVE);
        assertThat(all(bob)).extracting(Connection::theirDid).containsExactly(alicesDid.did());

        bob.close();
        alice.context().store().run(work -> alice.pings().ping(work, connection.id()));
        Agent moved = agent("bob");
        assertThat(moved.endpoint()).isNotEqualTo(bob.endpoint());
        ledger.publishEndpoint(moved.context());
        await().atMost(Duration.ofSeconds(20)).until(() -> answers(events) == 2);
    }

    @Test
    void whenAgentHasNoPublicDidThenItCannotWrite() {
        Agent alice = agent("alice");

        assertThatThrownBy(() -> ledger.writer(alice.context())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenDidIsNotOnTheLedgerThenSendingIsRefusedAndNothingIsKept() {
        Agent alice = agent("alice");
        OwnDid alicesDid = register(alice);
        Did nobody = Did.ofIndyId("WgWxqztrNooG92RXvxSTWv");

        assertThatThrownBy(() -> alice.context()
                        .store()
                        .run(work -> alice.context()
                                .messenger()
                                .sendTo(work, alicesDid, nobody, alice.pings().newPing())))
                .isInstanceOf(DidResolutionException.class);
        assertThat(all(alice)).isEmpty();
    }

    private Agent agent(String name) {
        Agent agent = Agent.open(
                AgentConfiguration.of(name, folder.resolve(name + ".db"), TestWallets.KEY, 0),
                ledger.environment(client, random),
                List.of());
        agent.start();
        agents.add(agent);
        return agent;
    }

    private OwnDid register(Agent agent) {
        OwnDid own = agent.context()
                .store()
                .execute(work -> agent.context().identities().adoptPublic(work, SecretBytes.random(32, random)));
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        LedgerWriter writer = new LedgerWriter(pool, RequestIds.ofClock(Clock.systemUTC()), trustee);
        new IndyDidRegistrar(ledger.reader(), writer)
                .register(LedgerDid.of(own.did().methodSpecificId()), own.key(), Optional.of(LedgerRole.ENDORSER));
        ledger.publishEndpoint(agent.context());
        return own;
    }

    private static long answers(List<AgentEvent> events) {
        return events.stream()
                .filter(event -> event.topic().equals("ping.answered"))
                .count();
    }

    private static List<Connection> all(Agent agent) {
        return agent.context().store().read(agent.context().connections()::all);
    }
}
