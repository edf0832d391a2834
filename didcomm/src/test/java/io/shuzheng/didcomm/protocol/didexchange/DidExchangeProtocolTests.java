package io.shuzheng.didcomm.protocol.didexchange;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.TestIds;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;

class DidExchangeProtocolTests {

    static final List<ProtocolUri> VERSIONS = DidExchangeProtocol.VERSIONS;

    private static final ProtocolUri LATEST = VERSIONS.get(0);
    private static final Ed25519PrivateKey INVITATION_KEY = key(1);
    private static final Ed25519PrivateKey OTHER_KEY = key(2);
    private static final Did REQUESTER_DID = DidKey.of(key(3).publicKey());
    private static final Did RESPONDER_DID = DidKey.of(key(4).publicKey());
    private static final List<Ed25519PublicKey> INVITATION_KEYS = List.of(INVITATION_KEY.publicKey());

    private final DidExchangeProtocol requester = new DidExchangeProtocol(TestIds.counting("requester"));
    private final DidExchangeProtocol responder = new DidExchangeProtocol(TestIds.counting("responder"));

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void whenResponseIsSignedByTheInviterThenBothSidesAreConnected(ProtocolUri version) {
        var requested = requester.request(version, "inv", INVITATION_KEYS, "Enterprise", REQUESTER_DID);
        var received = responder.begin(wire(requested));
        assertThat(received.exchange().theirDid()).contains(REQUESTER_DID);
        assertThat(received.exchange().requesterLabel()).contains("Enterprise");
        assertThat(received.exchange().version()).isEqualTo(version);

        var responded = responder.respond(stored(responder, received), RESPONDER_DID, INVITATION_KEY);
        assertThat(responded.message().type().protocol()).isEqualTo(version);
        assertThat(responded.message().header().parentThreadId()).contains("inv");
        var atRequester = requester.receive(stored(requester, requested), wire(responded));
        assertThat(atRequester.exchange().theirDid()).contains(RESPONDER_DID);
        assertThat(atRequester.exchange().ourDid()).contains(REQUESTER_DID);

        var completed = requester.complete(stored(requester, atRequester));
        var done = responder.receive(stored(responder, responded), wire(completed));

        assertThat(completed.exchange().state()).isEqualTo(DidExchangeState.COMPLETED);
        assertThat(done.exchange().state()).isEqualTo(DidExchangeState.COMPLETED);
        assertThat(completed.message().header().parentThreadId()).contains("inv");
        assertViolation(Reason.DUPLICATE, () -> responder.receive(done.exchange(), wire(completed)));
    }

    @Test
    void whenDocumentsAreAttachedThenEachSideHasTheOthers() {
        var requested = requester.request(LATEST, "inv", INVITATION_KEYS, "Enterprise", did(3), document(3), key(3));
        var received = responder.begin(wire(requested));
        assertThat(received.exchange().theirDocument().orElseThrow().id()).isEqualTo(did(3));
        var responded = responder.respond(received.exchange(), did(4), document(4), INVITATION_KEY);
        var atRequester = requester.receive(requested.exchange(), wire(responded));

        assertThat(atRequester.exchange().theirDocument().orElseThrow().id()).isEqualTo(did(4));
        assertThat(atRequester.exchange().theirDid()).contains(did(4));
        assertThat(requested.message().did()).isEqualTo(did(3).methodSpecificId());
    }

    @ParameterizedTest
    @CsvSource({
        "didexchange_1.0_response, 4fbfcdeb-c4c5-46a9-9a0e-b43beb865509, 29e2907a-69a5-4e63-998f-1bf5a525964c,"
                + " did:key:z6MkkMgESto28CCMFuLvD1K53SSganVpBzW7JaU9YfbEs3Tc",
        "didexchange_1.1_response, 146add41-c9b0-4d0f-be43-86b8a231eba3, d96cbfb1-3f6c-457a-9f0c-54ad9ea81164,"
                + " did:key:z6MkrgZx1BFrNbw39cKX1DRdEHTUMNpPkm5sjCznRr5o9cr7"
    })
    void whenResponseWasCapturedThenItsSignatureIsCheckedAgainstTheInvitation(
            String name, String thread, String invitation, String key) {
        DidExchangeProtocol protocol = new DidExchangeProtocol(() -> thread);
        Message response = TestMessages.captured(name);
        var ours = protocol.request(LATEST, invitation, List.of(DidKey.parse(key)), "x", REQUESTER_DID);
        var others = protocol.request(LATEST, invitation, INVITATION_KEYS, "x", REQUESTER_DID);
        var elsewhere = protocol.request(LATEST, "other", List.of(DidKey.parse(key)), "x", REQUESTER_DID);

        assertThat(protocol.receive(ours.exchange(), response).exchange().state())
                .isEqualTo(DidExchangeState.RESPONSE_RECEIVED);
        assertViolation(Reason.BAD_SIGNATURE, () -> protocol.receive(others.exchange(), response));
        assertViolation(Reason.WRONG_THREAD, () -> protocol.receive(elsewhere.exchange(), response));
    }

    @Test
    void whenRequestWasCapturedThenItBeginsAConnectionInItsVersion() {
        var first = responder.begin(TestMessages.captured("didexchange_1.0_request"));
        var second = responder.begin(TestMessages.captured("didexchange_1.1_request"));

        assertThat(first.exchange().version()).hasToString("https://didcomm.org/didexchange/1.0");
        assertThat(first.exchange().theirDocument().orElseThrow().id()).hasToString("did:sov:PuQi6ETwJ6uQAC48ZhiFjL");
        assertThat(second.exchange().version()).hasToString("https://didcomm.org/didexchange/1.1");
        assertThat(second.exchange().theirDid().orElseThrow().method()).isEqualTo("peer");

        var responded = responder.respond(second.exchange(), RESPONDER_DID, INVITATION_KEY);
        ObjectNode complete = TestMessages.capturedJson("didexchange_1.1_complete");
        assertThat(responder
                        .receive(responded.exchange(), Message.fromJson(complete))
                        .exchange()
                        .state())
                .isEqualTo(DidExchangeState.COMPLETED);
    }

    @Test
    void whenMinorIsHigherThenWeAnswerInOurs() {
        ObjectNode request = TestMessages.capturedJson("didexchange_1.1_request");
        request.put("@type", "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/didexchange/1.9/request");

        assertThat(responder.begin(Message.fromJson(request)).exchange().version())
                .isEqualTo(LATEST);
    }

    @Test
    void whenResponseIsNotTheInvitersThenRefused() {
        var requested = requester.request(LATEST, "inv", INVITATION_KEYS, "x", REQUESTER_DID);
        var received = responder.begin(wire(requested));
        var byOther = responder.respond(received.exchange(), RESPONDER_DID, OTHER_KEY);
        var good = responder.respond(received.exchange(), RESPONDER_DID, INVITATION_KEY);
        ObjectNode otherDid = json(good).put("did", REQUESTER_DID.toString());
        ObjectNode unsigned = json(good);
        ((ObjectNode) unsigned.at("/did_rotate~attach/data")).remove("jws");
        ObjectNode without = json(good);
        without.remove("did_rotate~attach");

        assertViolation(Reason.BAD_SIGNATURE, () -> requester.receive(requested.exchange(), wire(byOther)));
        assertViolation(
                Reason.CONTRADICTION, () -> requester.receive(requested.exchange(), Message.fromJson(otherDid)));
        assertViolation(
                Reason.BAD_SIGNATURE, () -> requester.receive(requested.exchange(), Message.fromJson(unsigned)));
        assertViolation(Reason.BAD_SIGNATURE, () -> requester.receive(requested.exchange(), Message.fromJson(without)));
        assertThat(requester
                        .receive(requested.exchange(), wire(good))
                        .exchange()
                        .state())
                .isEqualTo(DidExchangeState.RESPONSE_RECEIVED);
    }

    @Test
    void whenInvitationWasAPublicDidThenThatDidNeedsNoSignature() {
        var requested = requester.request(LATEST, RESPONDER_DID.toString(), List.of(), "x", REQUESTER_DID);
        var received = responder.begin(wire(requested));
        ObjectNode response = json(responder.respond(received.exchange(), RESPONDER_DID, INVITATION_KEY));
        response.remove("did_rotate~attach");

        assertThat(requester
                        .receive(requested.exchange(), Message.fromJson(response))
                        .exchange()
                        .theirDid())
                .contains(RESPONDER_DID);
        assertViolation(
                Reason.BAD_SIGNATURE,
                () -> requester.receive(
                        requested.exchange(),
                        Message.fromJson(response.deepCopy().put("did", REQUESTER_DID.toString()))));
    }

    @Test
    void whenAttachedDocumentIsNotItsOwnersThenRefused() {
        assertViolation(
                Reason.BAD_SIGNATURE,
                () -> requester.request(LATEST, "inv", INVITATION_KEYS, "x", did(3), document(3), key(4)));
        assertViolation(
                Reason.CONTRADICTION,
                () -> requester.request(LATEST, "inv", INVITATION_KEYS, "x", did(4), document(3), key(3)));
        ObjectNode request = TestMessages.capturedJson("didexchange_1.0_request");
        request.put("did", did(3).methodSpecificId());
        assertViolation(Reason.CONTRADICTION, () -> responder.begin(Message.fromJson(request)));
    }

    @Test
    void whenRequestNamesNoInvitationThenRefused() {
        ObjectNode request = TestMessages.capturedJson("didexchange_1.1_request");
        request.remove("~thread");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> responder.begin(Message.fromJson(request)))
                .withMessageContaining("pthid");
    }

    @ParameterizedTest
    @CsvSource({"problem_report", "problem-report"})
    void whenOneSideGivesUpThenTheOtherLearnsWhy(String name) {
        var requested = requester.request(LATEST, "inv", INVITATION_KEYS, "x", REQUESTER_DID);
        var received = responder.begin(wire(requested));
        ObjectNode refused = json(responder.abandon(received.exchange(), "request_not_accepted", "no"));
        refused.put("@type", LATEST.message(name).toString());
        var atRequester = requester.receive(requested.exchange(), Message.fromJson(refused));

        assertThat(stored(requester, atRequester).problem().flatMap(ProblemReport::code))
                .contains("request_not_accepted");
        assertViolation(Reason.OUT_OF_ORDER, () -> requester.complete(atRequester.exchange()));
    }

    @Test
    void whenMessageDoesNotFitThenTheReasonIsNamed() {
        var requested = requester.request(LATEST, "inv", INVITATION_KEYS, "x", REQUESTER_DID);
        var received = responder.begin(wire(requested));

        assertViolation(Reason.DUPLICATE, () -> responder.receive(received.exchange(), wire(requested)));
        assertViolation(Reason.WRONG_ROLE, () -> requester.receive(requested.exchange(), wire(requested)));
        assertViolation(Reason.WRONG_ROLE, () -> responder.complete(received.exchange()));
        assertViolation(Reason.OUT_OF_ORDER, () -> requester.complete(requested.exchange()));
        assertViolation(Reason.OUT_OF_ORDER, () -> responder.begin(TestMessages.captured("didexchange_1.1_complete")));
        assertViolation(
                Reason.UNKNOWN_MESSAGE, () -> responder.begin(TestMessages.captured("connections_1.0_request")));
    }

    private static ObjectNode json(Transition<?, ?> transition) {
        return transition.message().toMessage().toJson();
    }

    private static Ed25519PrivateKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(bytes));
    }

    private static Did did(int seed) {
        return Did.ofIndyId(Base58.encode(Arrays.copyOf(key(seed).publicKey().bytes(), 16)));
    }

    /** In the form that Indy agents exchange. */
    private static ObjectNode document(int seed) {
        return Json.parseObject("""
                {"@context": "https://w3id.org/did/v1", "id": "%1$s",
                 "publicKey": [{"id": "%1$s#1", "type": "Ed25519VerificationKey2018", "controller": "%1$s",
                                "publicKeyBase58": "%2$s"}],
                 "service": [{"id": "%1$s;indy", "type": "IndyAgent", "priority": 0, "recipientKeys": ["%2$s"],
                              "serviceEndpoint": "http://127.0.0.1:8021"}]}""".formatted(did(seed), key(seed).publicKey().base58()));
    }
}
