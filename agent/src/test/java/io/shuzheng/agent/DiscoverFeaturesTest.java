package io.shuzheng.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.protocol.discoverfeatures.Disclosures;
import io.shuzheng.didcomm.protocol.discoverfeatures.Feature;
import io.shuzheng.didcomm.protocol.discoverfeatures.FeatureQuery;
import io.shuzheng.didcomm.protocol.discoverfeatures.Queries;
import io.shuzheng.didcomm.protocol.outofband.HandshakeReuse;
import io.shuzheng.didcomm.protocol.outofband.HandshakeReuseAccepted;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandProtocol;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every agent answers a peer that it talks to. */
class DiscoverFeaturesTest {

    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private TestAgents agents;
    private Agent alice;
    private Agent bob;
    private OwnDid alicesDid;
    private OwnDid bobsDid;

    /** Keeps answers that come in. */
    private static final class Answers implements AgentModule, MessageHandler {

        private final List<InboundMessage> taken = new CopyOnWriteArrayList<>();

        @Override
        public void install(AgentContext context, Installation installation) {
            installation.handle(this);
        }

        @Override
        public Set<MessageType> messageTypes() {
            return Set.of(Disclosures.TYPE, HandshakeReuseAccepted.TYPE, OutOfBandProtocol.PROBLEM);
        }

        @Override
        public void handle(InboundMessage inbound, UnitOfWork work) {
            work.afterCommit(() -> taken.add(inbound));
        }
    }

    @BeforeEach
    void start() {
        agents = new TestAgents(folder);
        alice = agents.start("alice", answers);
        bob = agents.start("bob", new CountingModule());
        alicesDid = agents.publish(alice);
        bobsDid = agents.publish(bob);
    }

    @AfterEach
    void stop() {
        agents.close();
    }

    @Test
    void whenAskedForProtocolsThenTellsThoseThatMatch() {
        MessageHeader header = MessageHeader.of(Queries.TYPE, "q-1");
        send(new Queries(
                header,
                List.of(
                        FeatureQuery.protocols("https://didcomm.org/trust*"),
                        FeatureQuery.protocols("urn:shuzheng:*"))));

        await().until(() -> answers.taken.size() == 1);
        Disclosures disclosures = Disclosures.parse(answers.taken.get(0).message());
        assertThat(disclosures.threadId()).isEqualTo("q-1");
        assertThat(disclosures.disclosures())
                .extracting(Feature::id)
                .containsExactlyInAnyOrder("https://didcomm.org/trust_ping/1.0", "urn:shuzheng:test/1.0");
    }

    @Test
    void whenReuseOfAnOpenInvitationIsAskedThenAcceptedElseRefused() {
        Invitation invitation =
                bob.context().store().execute(work -> bob.context().connecting().invite(work, false));
        OutOfBandProtocol protocol = new OutOfBandProtocol(alice.context().ids());
        HandshakeReuse reuse = protocol.reuse(invitation).message();
        send(reuse);
        await().until(() -> answers.taken.size() == 1);
        assertThat(answers.taken.get(0).message().type()).isEqualTo(HandshakeReuseAccepted.TYPE);
        assertThat(answers.taken.get(0).message().threadId()).isEqualTo(reuse.id());

        bob.context()
                .store()
                .run(work -> bob.context().connecting().invitations().close(work, invitation.id()));
        send(protocol.reuse(invitation).message());
        await().until(() -> answers.taken.size() == 2);
        assertThat(answers.taken.get(1).message().type()).isEqualTo(OutOfBandProtocol.PROBLEM);
    }

    @Test
    void whenAReportIsRefusedThenNoReportAnswersIt() {
        MessageType type = CountingModule.COUNT_ME.protocol().message("problem-report");
        send(ProblemReport.of(MessageHeader.of(type, "r-1", ThreadDecorator.of("t-1")), "code", "text"));

        await().until(() -> bob.health().depths().get(QueueName.INBOX).refused() == 1);
        assertThat(bob.health().depths().get(QueueName.OUTBOX).waiting()).isZero();
        assertThat(alice.health().depths().get(QueueName.INBOX).refused()).isZero();
    }

    private void send(io.shuzheng.didcomm.message.TypedMessage message) {
        alice.context()
                .store()
                .run(work -> alice.context().messenger().sendTo(work, alicesDid, bobsDid.did(), message));
    }
}
