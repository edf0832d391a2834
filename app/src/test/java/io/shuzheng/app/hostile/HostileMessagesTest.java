package io.shuzheng.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.Health;
import io.shuzheng.didcomm.message.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** An agent that issues, holds and verifies at once is sent what is malformed or out of order, by a connected peer. */
class HostileMessagesTest {

    @TempDir
    private static Path folder;

    private static HostileWorld world;

    @BeforeAll
    static void start() {
        world = new HostileWorld(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        world.close();
    }

    static Stream<Arguments> refused() {
        Map<String, List<Message>> cases = new LinkedHashMap<>();
        ObjectNode offer = TestSamples.captured("issue-credential_2.0_offer-credential");
        ObjectNode request = TestSamples.captured("issue-credential_2.0_request-credential");
        ObjectNode credential = TestSamples.captured("issue-credential_2.0_issue-credential");
        ObjectNode asked = TestSamples.captured("present-proof_2.0_request-presentation");
        ObjectNode presentation = TestSamples.captured("present-proof_2.0_presentation");
        cases.put("malformed offers", HostileMessages.malformed(offer, "formats", "offers~attach"));
        cases.put("bad attachments of offers", HostileMessages.badlyAttached(offer, "offers~attach"));
        cases.put("an offer of an unknown definition", List.of(HostileMessages.inNewThread(offer)));
        cases.put(
                "malformed credential proposals",
                HostileMessages.malformed(TestSamples.credentialProposal(), "formats", "filters~attach"));
        cases.put("malformed credential requests", HostileMessages.malformed(request, "formats", "requests~attach"));
        cases.put("a credential request without an offer", List.of(HostileMessages.inNewThread(request)));
        cases.put("malformed credentials", HostileMessages.malformed(credential, "formats", "credentials~attach"));
        cases.put("a credential that nobody asked for", List.of(HostileMessages.inNewThread(credential)));
        cases.put(
                "malformed proof requests",
                HostileMessages.malformed(asked, "formats", "request_presentations~attach"));
        cases.put("bad attachments of requests", HostileMessages.badlyAttached(asked, "request_presentations~attach"));
        cases.put("presentations changed anywhere", HostileMessages.changedAnywhere(presentation));
        cases.put("a presentation that nobody asked for", List.of(HostileMessages.inNewThread(presentation)));
        cases.put(
                "malformed presentation proposals",
                HostileMessages.malformed(TestSamples.presentationProposal(), "formats", "proposals~attach"));
        cases.put(
                "acknowledgements of nothing",
                List.of(
                        HostileMessages.inNewThread(TestSamples.captured("issue-credential_2.0_ack")),
                        HostileMessages.inNewThread(TestSamples.captured("present-proof_2.0_ack"))));
        cases.put(
                "revocations of nothing",
                List.of(
                        HostileMessages.inNewThread(TestSamples.revocation(1)),
                        HostileMessages.inNewThread(TestSamples.revocation(2))));
        cases.put("malformed revocations", HostileMessages.malformed(TestSamples.revocation(1), "thread_id"));
        cases.put(
                "unknown types",
                Stream.of(
                                "https://didcomm.org/issue-credential/2.0/take-credential",
                                "https://didcomm.org/issue-credential/3.0/offer-credential",
                                "https://didcomm.org/issue-credential/1.0/offer-credential",
                                "https://didcomm.org/present-proof/2.0/credential",
                                "https://didcomm.org/no-such-protocol/1.0/message",
                                "urn:shuzheng:data-asset-voucher/1.0/spend",
                                "urn:shuzheng:evidence/1.0/submit",
                                "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/issue-credential/2.0/nothing")
                        .map(HostileMessages::empty)
                        .toList());
        cases.put(
                "empty bodies",
                Stream.of(
                                "issue-credential/2.0/propose-credential",
                                "issue-credential/2.0/offer-credential",
                                "issue-credential/2.0/request-credential",
                                "issue-credential/2.0/issue-credential",
                                "issue-credential/2.0/ack",
                                "present-proof/2.0/propose-presentation",
                                "present-proof/2.0/request-presentation",
                                "present-proof/2.0/presentation",
                                "present-proof/2.0/ack",
                                "revocation_notification/1.0/revoke",
                                "revocation_notification/2.0/revoke",
                                "discover-features/2.0/queries",
                                "out-of-band/1.1/handshake-reuse")
                        .map(type -> HostileMessages.empty("https://didcomm.org/" + type))
                        .toList());
        return cases.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whenMessageIsWrongThenPeerIsToldAndWalletStaysAsItWas(String name, List<Message> messages) throws Exception {
        Map<String, ?> before = world.records();

        world.peer().send(messages);

        assertThat(messages)
                .filteredOn(message -> world.peer().reportOn(message.threadId()).isEmpty())
                .as("were not refused")
                .extracting(message -> message.toJson().toString())
                .isEmpty();
        assertThat(world.records()).isEqualTo(before);
        assertThat(world.victim().health().status()).isEqualTo(Health.Status.UP);
    }

    static Stream<Arguments> unanswered() {
        Map<String, List<Message>> cases = new LinkedHashMap<>();
        for (String name : List.of("didexchange_1.1_request", "didexchange_1.0_response", "didexchange_1.1_complete")) {
            cases.put(name, HostileMessages.changedAnywhere(TestSamples.captured(name)));
        }
        cases.put(
                "reports on nothing",
                Stream.of(
                                "report-problem/1.0/problem-report",
                                "issue-credential/2.0/problem-report",
                                "present-proof/2.0/problem-report",
                                "didexchange/1.1/problem_report",
                                "didexchange/1.0/response",
                                "didexchange/1.0/complete",
                                "trust_ping/1.0/ping_response")
                        .map(type -> HostileMessages.empty("https://didcomm.org/" + type))
                        .toList());
        return cases.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unanswered")
    void whenMessageBelongsToNothingThenWalletStaysAsItWas(String name, List<Message> messages) throws Exception {
        Map<String, ?> before = world.records();

        world.peer().send(messages);

        assertThat(world.records()).isEqualTo(before);
        assertThat(world.victim().health().status()).isEqualTo(Health.Status.UP);
    }
}
