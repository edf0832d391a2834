package io.shuzheng.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.PeerAddress;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.message.DeliveryFailedException;
import io.shuzheng.agent.message.DeliveryRefusedException;
import io.shuzheng.agent.message.OutboundTransport;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.agent.transport.ServerSettings;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.primitives.InternalFailureException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages between two agents over a network that loses, repeats and is down. */
class DeliveryTest {

    @TempDir
    Path folder;

    private final OutboundTransport http = new HttpTransport(HttpTransport.client(), Duration.ofSeconds(10));
    private final List<byte[]> envelopes = new CopyOnWriteArrayList<>();
    private TestAgents agents;

    @BeforeEach
    void open() {
        agents = new TestAgents(folder);
    }

    @AfterEach
    void stop() {
        agents.close();
    }

    @Test
    void whenNetworkLosesAndRepeatsThenEveryMessageIsHandledOnceAndInOrderOfItsThread() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.startWith(this::unreliable, agents.configuration("alice"), new CountingModule());
        Connection connection = connect(alice, bob);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String word = "w" + i;
            words.add(word);
            send(alice, connection, CountingModule.messageInThread(alice.context(), word, "thread-1"));
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> CountingModule.count(bob, "all") == 20);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> words.stream().allMatch(word -> CountingModule.count(alice, "counted " + word) == 1));
        assertThat(words)
                .allSatisfy(word -> assertThat(CountingModule.count(bob, word)).isEqualTo(1));
        assertThat(words).extracting(word -> CountingModule.place(bob, word)).isSorted();
    }

    /** One in three is lost before, one in three after the peer took it; some arrive twice. */
    private void unreliable(URI endpoint, byte[] envelope) {
        int chance = ThreadLocalRandom.current().nextInt(6);
        if (chance < 2) {
            throw new DeliveryFailedException("lost on the way there");
        }
        http.deliver(endpoint, envelope);
        if (chance < 4) {
            throw new DeliveryFailedException("lost on the way back");
        }
        if (chance == 4) {
            http.deliver(endpoint, envelope);
        }
    }

    @Test
    void whenPeerIsDownThenMessagesWaitAndArriveWhenItIsUp() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.start("alice", new CountingModule());
        Connection connection = connect(alice, bob);
        int port = bob.endpoint().getPort();
        bob.close();

        send(alice, connection, CountingModule.message(alice.context(), "patience"));
        await().until(() -> alice.health().depths().get(QueueName.OUTBOX).waiting() >= 1);
        assertThat(alice.health().status()).isEqualTo(Health.Status.UP);
        agents.start(
                agents.configuration("bob").withServer(ServerSettings.loopback(port), Optional.empty()),
                new CountingModule());

        await().atMost(Duration.ofSeconds(20)).until(() -> CountingModule.count(alice, "counted patience") == 1);
        await().until(() -> alice.health().depths().get(QueueName.OUTBOX).waiting() == 0);
    }

    @Test
    void whenPublicPeerHasMovedThenItIsLookedUpAgain() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.start("alice", new CountingModule());
        OwnDid bobsDid = agents.publish(bob);
        OwnDid alicesDid = agents.publish(alice);
        Connection connection = alice.context()
                .store()
                .execute(work -> alice.context()
                        .messenger()
                        .sendTo(work, alicesDid, bobsDid.did(), alice.pings().newPing()));
        bob.close();
        Agent moved = agents.start(agents.configuration("bob"), new CountingModule());
        send(alice, connection, CountingModule.message(alice.context(), "where are you"));
        assertThat(moved.endpoint()).isNotEqualTo(bob.endpoint());
        agents.publish(moved);

        await().atMost(Duration.ofSeconds(20)).until(() -> CountingModule.count(alice, "counted where are you") == 1);
    }

    @Test
    void whenPublicPeerIsNotFoundAnyMoreThenMessagesWaitForItWhereItWas() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.start("alice", new CountingModule());
        OwnDid bobsDid = agents.publish(bob);
        OwnDid alicesDid = agents.publish(alice);
        Connection connection = alice.context()
                .store()
                .execute(work -> alice.context()
                        .messenger()
                        .sendTo(work, alicesDid, bobsDid.did(), alice.pings().newPing()));
        int port = bob.endpoint().getPort();
        bob.close();
        send(alice, connection, CountingModule.message(alice.context(), "before"));
        agents.register.remove(bobsDid.did());
        await().until(() -> alice.context().dids(), dids -> isUnknown(dids, bobsDid));
        send(alice, connection, CountingModule.message(alice.context(), "after"));
        agents.start(
                agents.configuration("bob").withServer(ServerSettings.loopback(port), Optional.empty()),
                new CountingModule());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> CountingModule.count(alice, "counted before") == 1
                        && CountingModule.count(alice, "counted after") == 1);
    }

    @Test
    void whenPublicPeerIsNotPublishedYetThenConnectingFailsForNowAndSucceedsLater() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.start("alice", new CountingModule());
        OwnDid bobsDid = agents.publish(bob);
        OwnDid alicesDid = agents.publish(alice);
        agents.register.remove(bobsDid.did());

        assertThatThrownBy(() -> connectOncePublished(alice, alicesDid, bobsDid))
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("cannot be found on the ledger yet");
        agents.publish(bob);
        send(
                alice,
                connectOncePublished(alice, alicesDid, bobsDid),
                CountingModule.message(alice.context(), "in time"));

        await().until(() -> CountingModule.count(alice, "counted in time") == 1);
    }

    private static Connection connectOncePublished(Agent from, OwnDid mine, OwnDid theirs) {
        return from.context()
                .store()
                .execute(work -> from.context().messenger().connectOncePublished(work, mine, theirs.did()));
    }

    private static boolean isUnknown(DidResolver dids, OwnDid own) {
        try {
            dids.resolve(own.did());
            return false;
        } catch (DidResolutionException e) {
            return true;
        }
    }

    @Test
    void whenEnvelopeIsReplayedThenItChangesNothing() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.startWith(this::recorded, agents.configuration("alice"), new CountingModule());
        Connection connection = connect(alice, bob);
        send(alice, connection, CountingModule.message(alice.context(), "once"));
        await().until(() -> CountingModule.count(alice, "counted once") == 1);

        envelopes.forEach(envelope -> http.deliver(bob.endpoint(), envelope));

        await().until(() -> bob.health().depths().get(QueueName.INBOX).waiting() == 0);
        assertThat(CountingModule.count(bob, "once")).isEqualTo(1);
        assertThat(bob.health().depths().get(QueueName.INBOX).refused()).isZero();
    }

    private void recorded(URI endpoint, byte[] envelope) {
        envelopes.add(envelope);
        http.deliver(endpoint, envelope);
    }

    @Test
    void whenEnvelopeIsGarbageOrForAnotherThenRefusedAtTheDoorAndNothingIsStored() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.startWith(this::recorded, agents.configuration("alice"), new CountingModule());
        Agent carol = agents.start("carol");
        connect(alice, bob);
        byte[] forBob = envelopes.get(0);
        byte[] changed = new String(forBob, StandardCharsets.UTF_8)
                .replaceFirst("\"tag\":\"..", "\"tag\":\"AA")
                .getBytes(StandardCharsets.UTF_8);

        for (byte[] body : List.of(
                "{}".getBytes(StandardCharsets.UTF_8),
                "not json".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                changed,
                forBob)) {
            assertThatThrownBy(() -> http.deliver(carol.endpoint(), body)).isInstanceOf(DeliveryRefusedException.class);
        }
        assertThatThrownBy(() -> http.deliver(bob.endpoint(), changed)).isInstanceOf(DeliveryRefusedException.class);
        assertThat(carol.health().depths().get(QueueName.INBOX).waiting()).isZero();
        assertThat(carol.health().depths().get(QueueName.INBOX).refused()).isZero();
    }

    @Test
    void whenMessagesTravelThenNothingReadableIsInThem() {
        Agent bob = agents.start("bob", new CountingModule());
        Agent alice = agents.startWith(this::recorded, agents.configuration("alice"), new CountingModule());
        Connection connection = connect(alice, bob);
        send(alice, connection, CountingModule.message(alice.context(), "confidential-word"));
        await().until(() -> CountingModule.count(alice, "counted confidential-word") == 1);

        assertThat(envelopes).hasSizeGreaterThanOrEqualTo(3);
        for (byte[] envelope : envelopes) {
            String text = new String(envelope, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("confidential-word").doesNotContain("count-me");
            assertThat(text).contains("\"protected\"").contains("\"ciphertext\"");
        }
    }

    @Test
    void whenRecipientHasNoHttpEndpointThenAddressIsRefused() {
        Agent alice = agents.start("alice");
        OwnDid did = alice.context()
                .store()
                .execute(work -> alice.context().identities().createPeer(work, URI.create("ws://127.0.0.1:1/")));
        assertThatThrownBy(() -> PeerAddress.of(alice.context().dids().resolve(did.did())))
                .hasMessageContaining("no DIDComm v1 service over HTTP");
    }

    private static Connection connect(Agent inviter, Agent invited) {
        var invitation = invited.context()
                .store()
                .execute(work -> invited.context().connecting().invite(work, false));
        String id = inviter.context()
                .store()
                .execute(work -> inviter.context().connecting().accept(work, invitation));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inviter.context()
                        .store()
                        .read(reader ->
                                inviter.context().connections().find(reader, id).isPresent()));
        return inviter.context()
                .store()
                .read(reader -> inviter.context().connections().require(reader, id));
    }

    private static void send(Agent agent, Connection connection, Message message) {
        agent.context().store().run(work -> agent.context().messenger().send(work, connection, message));
    }
}
