package io.shuzheng.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.connection.PeerAddress;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.handler.TrustPingHandler;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.transport.ServerSettings;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

    @TempDir
    Path folder;

    private TestAgents agents;
    private Agent alice;
    private Agent bob;
    private final CountingModule counter = new CountingModule();

    @BeforeEach
    void start() {
        agents = new TestAgents(folder);
        alice = agents.start("alice", new CountingModule());
        bob = agents.start("bob", counter);
    }

    @AfterEach
    void stop() {
        agents.close();
    }

    @Test
    void whenInvitationIsAcceptedThenBothSidesAreConnectedAndPingEachOther() {
        Connection ofAlice = connect(alice, bob);

        await().until(() -> all(bob).get(0).state() == ConnectionState.ACTIVE);
        Connection ofBob = all(bob).get(0);
        assertThat(ofBob.theirDid()).isEqualTo(ofAlice.myDid());
        assertThat(ofAlice.theirDid()).isEqualTo(ofBob.myDid());
        assertThat(ofBob.label()).contains("alice");
        assertPings(alice, ofAlice);
        assertPings(bob, ofBob);
    }

    @Test
    void whenPeerSpeaksVersionOneZeroOnlyThenDocumentsAreAttached() {
        Invitation invitation = invite(bob, false);
        Invitation old = new Invitation(
                invitation.header(),
                invitation.label(),
                Optional.empty(),
                Optional.empty(),
                invitation.accept(),
                List.of(ProtocolUri.didcommOrg("didexchange", 1, 0).toString()),
                List.of(),
                invitation.services());

        Connection ofAlice = awaitActive(alice, accept(alice, old));

        assertThat(ofAlice.myDid().method()).isEqualTo("sov");
        assertThat(ofAlice.theirDid().method()).isEqualTo("sov");
        assertPings(alice, ofAlice);
    }

    @Test
    void whenInvitationIsTakenTwiceThenTheSecondIsToldNo() {
        Agent carol = agents.start("carol");
        Invitation invitation = invite(bob, false);
        awaitActive(alice, accept(alice, invitation));
        List<AgentEvent> events = listen(carol);

        accept(carol, invitation);

        await().until(() -> topics(events).contains("connection.abandoned"));
        assertThat(all(bob)).hasSize(1);
        assertThat(bob.health().depths().get(QueueName.INBOX).refused()).isOne();
    }

    @Test
    void whenInvitationIsForManyThenAllConnect() {
        Agent carol = agents.start("carol");
        Invitation invitation = invite(bob, true);

        awaitActive(alice, accept(alice, invitation));
        awaitActive(carol, accept(carol, invitation));

        assertThat(all(bob)).hasSize(2);
    }

    @Test
    void whenPublicDidIsKnownThenConnectsWithoutInvitation() {
        OwnDid bobsDid = agents.publish(bob);

        String id = alice.context()
                .store()
                .execute(work -> alice.context().connecting().connect(work, bobsDid.did()));

        Connection ofAlice = awaitActive(alice, id);
        assertThat(ofAlice.theirDid().method()).as("not the public one").isEqualTo("peer");
        assertPings(alice, ofAlice);
    }

    @Test
    void whenBothHavePublicDidsThenTheyTalkWithoutHandshake() {
        OwnDid alicesDid = agents.publish(alice);
        OwnDid bobsDid = agents.publish(bob);

        Connection ofAlice = sendTo(alice, alicesDid, bobsDid, "hello");

        await().until(() -> CountingModule.count(alice, "counted hello") == 1);
        assertThat(get(alice, ofAlice.id()).state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(all(bob)).hasSize(1);
        assertThat(all(bob).get(0).theirDid()).isEqualTo(alicesDid.did());
        assertThat(sendTo(alice, alicesDid, bobsDid, "again").id()).isEqualTo(ofAlice.id());
        await().until(() -> CountingModule.count(alice, "counted again") == 1);
        assertThat(all(bob)).hasSize(1);
    }

    @Test
    void whenOneTimeDidWritesToPublicDidThenItIsAnsweredThere() {
        OwnDid bobsDid = agents.publish(bob);
        OwnDid oneTime = oneTimeDid(alice);

        sendTo(alice, oneTime, bobsDid, "anonymous");

        await().until(() -> CountingModule.count(alice, "counted anonymous") == 1);
        assertThat(all(bob).get(0).theirDid()).isEqualTo(oneTime.did());
    }

    @Test
    void whenMessageClaimsAnotherSendersDidThenItIsRefused() {
        OwnDid bobsDid = agents.publish(bob);
        OwnDid alicesDid = agents.publish(alice);
        Agent mallory = agents.start("mallory");
        OwnDid own = oneTimeDid(mallory);
        OwnDid forged = new OwnDid(alicesDid.did(), own.key(), OwnDid.Kind.PEER);

        sendTo(mallory, forged, bobsDid, "forged");

        await().until(() -> bob.health().depths().get(QueueName.INBOX).refused() == 1);
        assertThat(all(bob)).isEmpty();
        assertThat(CountingModule.count(bob, "all")).isZero();
    }

    @Test
    void whenStrangerSendsWithoutItsDidThenItIsRefused() {
        OwnDid bobsDid = agents.publish(bob);
        OwnDid oneTime = oneTimeDid(alice);
        alice.context().store().run(work -> {
            PeerAddress address = PeerAddress.of(alice.context().dids().resolve(bobsDid.did()));
            alice.context()
                    .messenger()
                    .sendTo(work, oneTime.key(), address, CountingModule.typed(alice.context(), "x"));
        });

        await().until(() -> bob.health().depths().get(QueueName.INBOX).refused() == 1);
        assertThat(CountingModule.count(bob, "all")).isZero();
    }

    @Test
    void whenMessageIsBadThenSenderGetsAReportAndNothingChanged() {
        Connection ofAlice = connect(alice, bob);
        List<AgentEvent> events = listen(alice);

        send(alice, ofAlice, "bad");

        await().until(() -> topics(events).contains("problem.received"));
        AgentEvent problem = events.get(0);
        assertThat(problem.text("code")).isEqualTo("invalid-message");
        assertThat(problem.text("explanation")).isEqualTo("the word is bad");
        assertThat(CountingModule.count(bob, "all")).isZero();
    }

    @Test
    void whenMessageTypeIsUnknownThenSenderGetsAReport() {
        Connection ofAlice = connect(alice, bob);
        List<AgentEvent> events = listen(alice);
        MessageHeader header =
                MessageHeader.of(ProtocolUri.parse("urn:shuzheng:unknown/1.0").message("what"), "m-1");

        alice.context().store().run(work -> alice.context().messenger().send(work, ofAlice, Message.of(header)));

        await().until(() -> topics(events).contains("problem.received"));
        assertThat(events.get(0).text("code")).isEqualTo("unknown-message");
        assertThat(events.get(0).text("thread")).isEqualTo("m-1");
    }

    @Test
    void whenHandlerBreaksThenMessageIsHandledLaterAndOnce() {
        Connection ofAlice = connect(alice, bob);
        counter.failures.set(3);

        send(alice, ofAlice, "broken");

        await().until(() -> CountingModule.count(alice, "counted broken") == 1);
        assertThat(CountingModule.count(bob, "broken")).isEqualTo(1);
    }

    @Test
    void whenConnectionIsUnknownThenSendingIsRefused() {
        assertThatThrownBy(
                        () -> alice.context().store().run(work -> alice.pings().ping(work, "no such connection")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenAgentRestartsThenConnectionsGoOn() {
        Connection ofAlice = connect(alice, bob);
        alice.close();
        Agent again = agents.start(
                agents.configuration("alice")
                        .withServer(ServerSettings.loopback(alice.endpoint().getPort()), Optional.empty()),
                new CountingModule());

        assertPings(again, ofAlice);
    }

    private Connection connect(Agent inviter, Agent invited) {
        return awaitActive(inviter, accept(inviter, invite(invited, false)));
    }

    private static Invitation invite(Agent agent, boolean multiUse) {
        Invitation invitation = agent.context()
                .store()
                .execute(work -> agent.context().connecting().invite(work, multiUse));
        return Invitation.parseUrl(invitation.toUrl("https://example.org/invite"));
    }

    private static String accept(Agent agent, Invitation invitation) {
        return agent.context()
                .store()
                .execute(work -> agent.context().connecting().accept(work, invitation));
    }

    private static Connection awaitActive(Agent agent, String id) {
        await().until(() -> agent.context()
                .store()
                .read(reader -> agent.context()
                        .connections()
                        .find(reader, id)
                        .filter(connection -> connection.state() == ConnectionState.ACTIVE)
                        .isPresent()));
        return get(agent, id);
    }

    private static Connection get(Agent agent, String id) {
        return agent.context()
                .store()
                .read(reader -> agent.context().connections().require(reader, id));
    }

    private static List<Connection> all(Agent agent) {
        return agent.context().store().read(agent.context().connections()::all);
    }

    private static OwnDid oneTimeDid(Agent agent) {
        return agent.context()
                .store()
                .execute(work -> agent.context().identities().createPeer(work, agent.endpoint()));
    }

    private static Connection sendTo(Agent agent, OwnDid mine, OwnDid theirs, String word) {
        return agent.context()
                .store()
                .execute(work -> agent.context()
                        .messenger()
                        .sendTo(work, mine, theirs.did(), CountingModule.typed(agent.context(), word)));
    }

    private static void send(Agent agent, Connection connection, String word) {
        agent.context()
                .store()
                .run(work -> agent.context()
                        .messenger()
                        .send(work, connection, CountingModule.message(agent.context(), word)));
    }

    private static void assertPings(Agent agent, Connection connection) {
        List<AgentEvent> events = listen(agent);
        String thread = agent.context().store().execute(work -> agent.pings().ping(work, connection.id()));
        await().until(() -> events.stream()
                .anyMatch(event -> event.topic().equals(TrustPingHandler.ANSWERED)
                        && event.text("thread").equals(thread)));
    }

    private static List<AgentEvent> listen(Agent agent) {
        List<AgentEvent> events = new CopyOnWriteArrayList<>();
        agent.context().events().listen(events::add);
        return events;
    }

    private static List<String> topics(List<AgentEvent> events) {
        return events.stream().map(AgentEvent::topic).toList();
    }
}
