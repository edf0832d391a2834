package io.shuzheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.offline.FileVerification;
import io.shuzheng.anoncreds.offline.FolderOutcome;
import io.shuzheng.anoncreds.offline.FolderVerification;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class VerifierTest {

    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();
    private static final PresentationRequest REQUEST = new PresentationRequest(
            "capital",
            "1.0",
            new Nonce(BigInteger.TWO),
            Map.of("who", RequestedAttribute.of("name")),
            Map.of("rich", RequestedPredicate.of("Capital X", PredicateType.GE, 1000)),
            Optional.of(new NonRevokedInterval(OptionalLong.empty(), OptionalLong.empty())),
            PresentationRequest.Format.V2);

    @TempDir
    Path folder;

    private TestIssuer issuer;
    private TestAgents agents;
    private Agent agent;
    private Agent peer;
    private Connection connection;
    private final EngineProver prover = new EngineProver((protocol, asked, request) -> EngineProver.messages(
            protocol.present(asked, issuer.present(request).toJson()).message()));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Verifier verifier = new Verifier(ENGINE, VerificationPolicy.credentialsOnly(), new Told());

    /** Notes what a verifier is told. A second run of a unit of work would show. */
    private final class Told implements VerifierListener {

        @Override
        public void verified(UnitOfWork work, Connection from, VerifiedPresentation presentation) {
            work.afterCommit(() -> told.add("verified "
                    + presentation
                            .presentation()
                            .requestedProof()
                            .revealed()
                            .get("who")
                            .value()
                            .raw()
                    + " " + presentation.parentThreadId().orElse("")));
        }

        @Override
        public void declined(
                UnitOfWork work, Connection from, String exchangeId, Optional<String> parentThreadId, String code) {
            work.afterCommit(() -> told.add("declined " + code));
        }
    }

    @BeforeEach
    void start() {
        issuer = new TestIssuer(ENGINE, folder);
        agents = new TestAgents(folder, issuer::published);
        agent = agents.start("verifier", verifier);
        peer = agents.start("prover", prover);
        connection = TestAgents.connect(agent, peer);
    }

    @AfterEach
    void stop() {
        agents.close();
    }

    @Test
    void whenAllHoldsThenVerifiedAndExportedForOthersToVerify() {
        String id = ask();

        await().until(() -> told.equals(List.of("verified 上海某某 parent")));
        await().until(() -> prover.heard.equals(List.of("ack")));
        VerifierExchange exchange = exchange(id);
        assertThat(exchange.state()).isEqualTo(PresentProofState.DONE);
        assertThat(exchange.judgement().orElseThrow().report().verified()).isTrue();
        PresentationExport export = agent.context().store().read(reader -> verifier.export(reader, id));
        export.writeTo(folder.resolve("held/a"));
        export.writeTo(folder.resolve("held/a"));
        assertThat(outcome().verified()).isTrue();
        assertThat(folder.resolve("held")).isDirectoryNotContaining("glob:**/.unfinished*");
    }

    @Test
    void whenExportedFolderHoldsSomethingElseThenItStaysAsItIs() throws Exception {
        String id = ask();
        await().until(() -> !told.isEmpty());
        Path taken = Files.createDirectories(folder.resolve("held/a")).resolve("request.json");
        Files.writeString(taken, "{}");

        PresentationExport export = agent.context().store().read(reader -> verifier.export(reader, id));

        assertThatThrownBy(() -> export.writeTo(folder.resolve("held/a"))).isInstanceOf(InvalidInputException.class);
        assertThat(taken).hasContent("{}");
    }

    @Test
    void whenCredentialIsRevokedThenRefusedWithReasonAndKept() {
        issuer.revoke();

        String id = ask();

        await().until(() -> told.equals(List.of("declined PROOF_INVALID")));
        await().until(() -> prover.heard.equals(List.of("PROOF_INVALID")));
        assertThat(exchange(id).state()).isEqualTo(PresentProofState.ABANDONED);
        agent.context().store().read(reader -> verifier.export(reader, id)).writeTo(folder.resolve("held/a"));
        assertThat(outcome().verified()).isFalse();
        assertThat(outcome().reason()).isEqualTo("PROOF_INVALID");
    }

    @Test
    void whenPresentationIsForAnEarlierRequestThenRefused() {
        ask();
        await().until(() -> told.size() == 1 && prover.requests.size() == 1);
        PresentationRequest earlier = prover.requests.get(0);
        prover.answer = (protocol, asked, request) -> EngineProver.messages(
                protocol.present(asked, issuer.present(earlier).toJson()).message());

        ask();

        await().until(() -> told.equals(List.of("verified 上海某某 parent", "declined PROOF_INVALID")));
        await().until(() -> prover.requests.size() == 2);
        assertThat(prover.requests.get(1).nonce()).isNotEqualTo(earlier.nonce());
        assertThat(earlier.nonce()).isNotEqualTo(REQUEST.nonce());
    }

    @Test
    void whenPresentationIsNoPresentationThenRefused() {
        prover.answer = (protocol, asked, request) ->
                EngineProver.messages(protocol.present(asked, Json.object()).message());

        ask();

        await().until(() -> told.equals(List.of("declined MALFORMED_PRESENTATION")));
        await().until(() -> prover.heard.equals(List.of("MALFORMED_PRESENTATION")));
    }

    @Test
    void whenMessageHasNoPresentationThenTheExchangeEnds() {
        prover.answer = (protocol, asked, request) -> {
            Message good = protocol.present(asked, Json.object()).message().toMessage();
            ObjectNode bad = good.toJson();
            bad.remove("presentations~attach");
            return List.of(Message.fromJson(bad));
        };

        String id = ask();

        await().until(() -> told.equals(List.of("declined MALFORMED_PRESENTATION")));
        await().until(() -> prover.heard.size() == 1);
        assertThat(exchange(id).state()).isEqualTo(PresentProofState.ABANDONED);
    }

    @Test
    void whenProverShowsNothingThenItsCodeIsTold() {
        prover.answer = (protocol, asked, request) -> EngineProver.messages(
                protocol.refuse(asked, "NO_CREDENTIAL", "none").message());

        String id = ask();

        await().until(() -> told.equals(List.of("declined NO_CREDENTIAL")));
        assertThat(exchange(id).state()).isEqualTo(PresentProofState.ABANDONED);
        assertThatThrownBy(() -> agent.context().store().read(reader -> verifier.export(reader, id)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenProverSendsAGeneralReportThenTheExchangeEnds() {
        prover.answer = (protocol, asked, request) -> {
            MessageHeader header = MessageHeader.of(ProblemReport.TYPE, "report", ThreadDecorator.of(asked.threadId()));
            return EngineProver.messages(ProblemReport.of(header, "busy", "not now"));
        };

        String id = ask();

        await().until(() -> told.equals(List.of("declined busy")));
        assertThat(exchange(id).state()).isEqualTo(PresentProofState.ABANDONED);
    }

    @Test
    void whenSomebodyElseAnswersThenNothingChanges() {
        List<Message> taken = new CopyOnWriteArrayList<>();
        prover.answer = (protocol, asked, request) -> {
            taken.add(protocol.present(asked, issuer.present(request).toJson())
                    .message()
                    .toMessage());
            return List.of();
        };
        EngineProver thief = new EngineProver((protocol, asked, request) -> List.of());
        Agent stranger = agents.start("stranger", thief);
        Connection ofStranger = TestAgents.connect(stranger, agent);
        String id = ask();
        await().until(() -> !taken.isEmpty());

        stranger.context().store().run(work -> stranger.context().messenger().send(work, ofStranger, taken.get(0)));

        await().until(() -> thief.heard.equals(List.of("out-of-order")));
        assertThat(exchange(id).state()).isEqualTo(PresentProofState.REQUEST_SENT);
        assertThat(told).isEmpty();
    }

    @Test
    void whenPresentationComesTwiceThenItCountsOnce() {
        prover.answer = (protocol, asked, request) -> {
            Message once = protocol.present(asked, issuer.present(request).toJson())
                    .message()
                    .toMessage();
            return List.of(once, once);
        };

        ask();

        await().until(() -> !told.isEmpty());
        await().until(() -> peer.health().depths().get(QueueName.OUTBOX).waiting() == 0);
        await().until(() -> agent.health().depths().get(QueueName.INBOX).waiting() == 0);
        await().until(() -> peer.health().depths().get(QueueName.INBOX).waiting() == 0 && !prover.heard.isEmpty());
        assertThat(told).containsExactly("verified 上海某某 parent");
        assertThat(prover.heard).containsOnlyOnce("ack");
    }

    @Test
    void whenProposalIsNotTakenThenItIsDeclined() {
        Connection ofProver = prover.context()
                .store()
                .read(reader -> prover.context().connections().all(reader).get(0));
        prover.context()
                .store()
                .run(work -> prover.context()
                        .messenger()
                        .send(
                                work,
                                ofProver,
                                prover.protocol()
                                        .propose(AnonCredsFamily.ANONCREDS, REQUEST.toJson(), Optional.empty())
                                        .message()));

        await().until(() -> prover.heard.equals(List.of("PROPOSAL_DECLINED")));
        assertThat(told).isEmpty();
    }

    private String ask() {
        return agent.context()
                .store()
                .execute(work -> verifier.request(work, connection, REQUEST, Optional.of("parent")));
    }

    private VerifierExchange exchange(String id) {
        return agent.context().store().read(reader -> verifier.exchanges().require(reader, id));
    }

    private FolderOutcome outcome() {
        Path only = FolderVerification.subFolders(folder.resolve("held")).get(0);
        return new FolderVerification(new FileVerification(ENGINE, Clock.systemUTC())).verify(only);
    }
}
