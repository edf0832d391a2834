package io.shuzheng.didcomm.protocol.issuecredential;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.Ack;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.TestIds;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class IssueCredentialProtocolTests {

    private static final JsonNode FILTER = Json.parse("{\"cred_def_id\":\"d\"}");
    private static final JsonNode OFFER = Json.parse("{\"nonce\":\"1\"}");
    private static final JsonNode REQUEST = Json.parse("{\"nonce\":\"2\"}");
    private static final JsonNode CREDENTIAL = Json.parse("{\"values\":{}}");
    private static final CredentialPreview PREVIEW = CredentialPreview.of(Map.of("age", "24"));

    private final IssueCredentialProtocol issuer = new IssueCredentialProtocol(TestIds.counting("issuer"));
    private final IssueCredentialProtocol holder = new IssueCredentialProtocol(TestIds.counting("holder"));

    @ParameterizedTest
    @EnumSource
    void whenIssuerOffersThenBothSidesComeToTheEnd(AnonCredsFamily family) {
        Transition<IssueCredentialExchange, OfferCredential> offered =
                issuer.offer(family, PREVIEW, OFFER, Optional.empty());
        var received = holder.begin(wire(offered));
        assertThat(received.exchange().offerObject()).contains(OFFER);
        assertThat(received.exchange().offer().flatMap(OfferCredential::preview))
                .contains(PREVIEW);
        assertThat(received.exchange().family()).contains(family);

        var requested = holder.request(stored(holder, received), REQUEST);
        var atIssuer = issuer.receive(stored(issuer, offered), wire(requested));
        assertThat(atIssuer.exchange().requestObject()).contains(REQUEST);

        var issued = issuer.issue(stored(issuer, atIssuer), CREDENTIAL);
        var atHolder = holder.receive(stored(holder, requested), wire(issued));
        assertThat(atHolder.exchange().credentialObject()).contains(CREDENTIAL);

        var acknowledged = holder.acknowledge(stored(holder, atHolder));
        var done = issuer.receive(stored(issuer, issued), wire(acknowledged));

        assertThat(acknowledged.exchange().state()).isEqualTo(IssueCredentialState.DONE);
        assertThat(done.exchange().state()).isEqualTo(IssueCredentialState.DONE);
        assertThat(done.exchange().credential()).isEmpty();
        assertThat(acknowledged.exchange().credential()).isEmpty();
        assertThat(acknowledged.message().threadId()).isEqualTo("issuer-1");
    }

    @Test
    void whenHolderProposesThenOfferFollowsInTheSameThreadAndFamily() {
        var proposed = holder.propose(AnonCredsFamily.HLINDY, Optional.of(PREVIEW), FILTER, Optional.empty());
        var received = issuer.begin(wire(proposed));
        assertThat(received.exchange().role()).isEqualTo(IssueCredentialRole.ISSUER);
        var offered = issuer.offer(stored(issuer, received), PREVIEW, OFFER);
        assertThat(offered.message().offers().formats().get(0).format()).isEqualTo("hlindy/cred-abstract@v2.0");
        var atHolder = holder.receive(stored(holder, proposed), wire(offered));
        assertThat(atHolder.exchange().state()).isEqualTo(IssueCredentialState.OFFER_RECEIVED);

        var again = holder.propose(atHolder.exchange(), Optional.empty(), FILTER);
        assertThat(issuer.receive(offered.exchange(), wire(again)).exchange().state())
                .isEqualTo(IssueCredentialState.PROPOSAL_RECEIVED);
        assertThat(again.message().threadId()).isEqualTo(proposed.message().id());
    }

    @Test
    void whenThreadComesOutOfAnotherThenAllOurMessagesSaySo() {
        var offered = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.of("voucher-7"));
        var received = holder.begin(wire(offered));
        var requested = holder.request(stored(holder, received), REQUEST);

        assertThat(offered.message().header().parentThreadId()).contains("voucher-7");
        assertThat(requested.message().header().parentThreadId()).contains("voucher-7");
        assertThat(requested.message().threadId()).isEqualTo("issuer-1");
    }

    @Test
    void whenMessagesWereCapturedThenTheyCarryAnIssuance() {
        var offered = holder.begin(TestMessages.captured("issue-credential_2.0_offer-credential"));
        assertThat(offered.exchange().family()).contains(AnonCredsFamily.ANONCREDS);
        assertThat(offered.exchange().offerObject().orElseThrow().get("nonce").isString())
                .isTrue();
        var requested = holder.request(stored(holder, offered), REQUEST);
        var issued = holder.receive(
                stored(holder, requested), TestMessages.captured("issue-credential_2.0_issue-credential"));
        assertThat(issued.exchange().credentialObject().orElseThrow().has("signature"))
                .isTrue();
    }

    @Test
    void whenMessageComesTwiceThenItIsADuplicateAndNotOutOfOrder() {
        var offered = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty());
        var received = holder.begin(wire(offered));
        var requested = holder.request(received.exchange(), REQUEST);

        assertViolation(Reason.DUPLICATE, () -> holder.receive(received.exchange(), wire(offered)));
        assertViolation(Reason.DUPLICATE, () -> holder.receive(stored(holder, requested), wire(offered)));
    }

    @Test
    void whenMessageDoesNotFitThenTheReasonIsNamed() {
        var offered = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty());
        var received = holder.begin(wire(offered));
        var requested = holder.request(received.exchange(), REQUEST);
        var other = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty());
        Message ack = TestMessages.message(
                IssueCredentialProtocol.ACK.toString(), "a", "{\"status\":\"OK\",\"~thread\":{\"thid\":\"issuer-1\"}}");

        assertViolation(Reason.OUT_OF_ORDER, () -> issuer.receive(offered.exchange(), ack));
        assertViolation(Reason.WRONG_THREAD, () -> holder.receive(received.exchange(), wire(other)));
        assertViolation(Reason.WRONG_ROLE, () -> holder.receive(received.exchange(), wire(requested)));
        assertViolation(Reason.WRONG_ROLE, () -> issuer.request(offered.exchange(), REQUEST));
        assertViolation(Reason.OUT_OF_ORDER, () -> issuer.issue(offered.exchange(), CREDENTIAL));
        assertViolation(Reason.OUT_OF_ORDER, () -> holder.begin(wire(requested)));
        assertViolation(
                Reason.UNKNOWN_MESSAGE,
                () -> holder.receive(received.exchange(), TestMessages.captured("present-proof_2.0_ack")));
        assertViolation(
                Reason.WRONG_THREAD,
                () -> holder.begin(TestMessages.message(
                        OfferCredential.TYPE.toString(), "x", "{\"~thread\":{\"thid\":\"gone\"}}")));
    }

    @Test
    void whenFormatIsNotTheOneOfferedThenRefused() {
        var offered = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty());
        var other = issuer.offer(AnonCredsFamily.HLINDY, PREVIEW, OFFER, Optional.empty());
        var request = holder.request(holder.begin(wire(other)).exchange(), REQUEST)
                .message()
                .toMessage()
                .toJson();
        request.putObject("~thread").put("thid", offered.message().id());

        assertViolation(Reason.UNSUPPORTED_FORMAT, () -> issuer.receive(offered.exchange(), Message.fromJson(request)));
    }

    @Test
    void whenNoFormatIsKnownThenRefused() {
        String body = "{\"formats\":[{\"attach_id\":\"a\",\"format\":\"aries/ld-proof-vc-detail@v1.0\"}],"
                + "\"offers~attach\":[{\"@id\":\"a\",\"data\":{\"json\":{}}}]}";

        assertViolation(
                Reason.UNSUPPORTED_FORMAT,
                () -> holder.begin(TestMessages.message(OfferCredential.TYPE.toString(), "m", body)));
    }

    @Test
    void whenFormatsAndAttachmentsDoNotMatchThenRefused() {
        String body = "{\"formats\":[{\"attach_id\":\"a\",\"format\":\"anoncreds/credential-offer@v1.0\"}],"
                + "\"offers~attach\":[{\"@id\":\"b\",\"data\":{\"json\":{}}}]}";

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> holder.begin(TestMessages.message(OfferCredential.TYPE.toString(), "m", body)))
                .withMessageContaining("do not match");
    }

    @Test
    void whenOneSideGivesUpThenBothAreAbandonedAndNothingFollows() {
        var offered = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty());
        var received = holder.begin(wire(offered));
        var abandoned = holder.abandon(received.exchange(), "issuance-abandoned", "not wanted");
        var atIssuer = issuer.receive(offered.exchange(), wire(abandoned));

        assertThat(abandoned.exchange().state()).isEqualTo(IssueCredentialState.ABANDONED);
        assertThat(atIssuer.exchange().state()).isEqualTo(IssueCredentialState.ABANDONED);
        assertThat(atIssuer.exchange().problem().flatMap(ProblemReport::code)).contains("issuance-abandoned");
        assertViolation(Reason.OUT_OF_ORDER, () -> holder.request(abandoned.exchange(), REQUEST));
        assertViolation(Reason.OUT_OF_ORDER, () -> issuer.issue(stored(issuer, atIssuer), CREDENTIAL));
    }

    @Test
    void whenAckIsPendingThenIssuerWaitsAndWhenItFailsThenAbandoned() {
        var offered = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty());
        var requested = holder.request(holder.begin(wire(offered)).exchange(), REQUEST);
        var issued =
                issuer.issue(issuer.receive(offered.exchange(), wire(requested)).exchange(), CREDENTIAL);
        var pending = issuer.receive(issued.exchange(), ack("p", Ack.Status.PENDING));
        var failed = issuer.receive(pending.exchange(), ack("f", Ack.Status.FAIL));

        assertThat(pending.exchange().state()).isEqualTo(IssueCredentialState.CREDENTIAL_ISSUED);
        assertThat(failed.exchange().state()).isEqualTo(IssueCredentialState.ABANDONED);
    }

    @Test
    void whenThreadIsEndlessThenItIsCut() {
        var proposed = holder.propose(AnonCredsFamily.ANONCREDS, Optional.empty(), FILTER, Optional.empty());
        IssueCredentialExchange exchange = proposed.exchange();
        for (int i = 0; i < 64; i++) {
            exchange = holder.propose(holder.receive(exchange, anOffer("o" + i)).exchange(), Optional.empty(), FILTER)
                    .exchange();
        }
        IssueCredentialExchange last = exchange;

        assertViolation(Reason.TOO_MANY_MESSAGES, () -> holder.receive(last, anOffer("o64")));
    }

    private Message anOffer(String id) {
        var offer = issuer.offer(AnonCredsFamily.ANONCREDS, PREVIEW, OFFER, Optional.empty())
                .message()
                .toMessage()
                .toJson();
        offer.put("@id", id);
        offer.putObject("~thread").put("thid", "holder-1");
        return Message.fromJson(offer);
    }

    private static Message ack(String id, Ack.Status status) {
        return TestMessages.message(
                IssueCredentialProtocol.ACK.toString(),
                id,
                "{\"status\":\"" + status + "\",\"~thread\":{\"thid\":\"issuer-1\"}}");
    }
}
