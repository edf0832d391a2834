package io.shuzheng.didcomm.protocol.presentproof;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.wire;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.TestIds;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class PresentProofProtocolTests {

    private static final JsonNode REQUEST = Json.parse("{\"nonce\":\"1\"}");
    private static final JsonNode PROPOSAL = Json.parse("{\"nonce\":\"0\"}");
    private static final JsonNode PRESENTATION = Json.parse("{\"proof\":{}}");

    private final PresentProofProtocol verifier = new PresentProofProtocol(TestIds.counting("verifier"));
    private final PresentProofProtocol prover = new PresentProofProtocol(TestIds.counting("prover"));

    @ParameterizedTest
    @EnumSource
    void whenVerifierAsksThenBothSidesComeToTheEnd(AnonCredsFamily family) {
        var requested = verifier.request(family, REQUEST, Optional.empty());
        var received = prover.begin(wire(requested));
        assertThat(received.exchange().requestObject()).contains(REQUEST);

        var presented = prover.present(stored(prover, received), PRESENTATION);
        assertThat(presented.exchange().state()).isEqualTo(PresentProofState.PRESENTATION_SENT);
        var atVerifier = verifier.receive(stored(verifier, requested), wire(presented));
        assertThat(atVerifier.exchange().presentationObject()).contains(PRESENTATION);

        var accepted = verifier.accept(stored(verifier, atVerifier));
        var done = prover.receive(stored(prover, presented), wire(accepted));

        assertThat(accepted.exchange().state()).isEqualTo(PresentProofState.DONE);
        assertThat(done.exchange().state()).isEqualTo(PresentProofState.DONE);
        assertViolation(Reason.DUPLICATE, () -> prover.receive(done.exchange(), wire(accepted)));
        assertViolation(Reason.DUPLICATE, () -> verifier.receive(accepted.exchange(), wire(presented)));
    }

    @Test
    void whenVerifierRefusesThenProverLearnsWhy() {
        var requested = verifier.request(AnonCredsFamily.ANONCREDS, REQUEST, Optional.empty());
        var presented = prover.present(prover.begin(wire(requested)).exchange(), PRESENTATION);
        var atVerifier = verifier.receive(requested.exchange(), wire(presented));
        var refused = verifier.refuse(atVerifier.exchange(), "presentation-refused", "the voucher is revoked");
        var atProver = prover.receive(presented.exchange(), wire(refused));

        assertThat(stored(verifier, refused).state()).isEqualTo(PresentProofState.ABANDONED);
        assertThat(stored(prover, atProver).problem().flatMap(ProblemReport::code))
                .contains("presentation-refused");
        assertViolation(Reason.OUT_OF_ORDER, () -> verifier.accept(refused.exchange()));
    }

    @Test
    void whenNoAckIsPromisedThenBothAreDoneWithoutOne() {
        var json = TestMessages.capturedJson("present-proof_2.0_request-presentation");
        json.put("will_confirm", false);
        var received = prover.begin(Message.fromJson(json));
        var presented = prover.present(received.exchange(), PRESENTATION);
        assertThat(presented.exchange().state()).isEqualTo(PresentProofState.DONE);

        var requested = verifier.request(AnonCredsFamily.ANONCREDS, REQUEST, Optional.empty());
        var atVerifier = verifier.receive(
                requested.exchange(),
                wire(prover.present(prover.begin(wire(requested)).exchange(), PRESENTATION)));
        assertViolation(Reason.CONTRADICTION, () -> verifier.acceptUnconfirmed(atVerifier.exchange()));
    }

    @Test
    void whenProverProposesThenRequestFollowsInTheSameThread() {
        var proposed = prover.propose(AnonCredsFamily.HLINDY, PROPOSAL, Optional.empty());
        var received = verifier.begin(wire(proposed));
        assertThat(received.exchange().proposalObject()).contains(PROPOSAL);
        var requested = verifier.request(stored(verifier, received), REQUEST);
        var atProver = prover.receive(stored(prover, proposed), wire(requested));
        assertThat(atProver.exchange().state()).isEqualTo(PresentProofState.REQUEST_RECEIVED);
        assertThat(requested.message().requests().formats().get(0).format()).isEqualTo("hlindy/proof-req@v2.0");

        var again = prover.propose(atProver.exchange(), PROPOSAL);
        assertThat(verifier.receive(requested.exchange(), wire(again))
                        .exchange()
                        .state())
                .isEqualTo(PresentProofState.PROPOSAL_RECEIVED);
    }

    @Test
    void whenMessagesWereCapturedThenTheyCarryAPresentation() {
        var requested = prover.begin(TestMessages.captured("present-proof_2.0_request-presentation"));
        assertThat(requested.exchange().isConfirmed()).isTrue();
        var presented = prover.present(stored(prover, requested), PRESENTATION);
        var ack = TestMessages.captured("present-proof_2.0_ack");
        assertThat(prover.receive(stored(prover, presented), ack).exchange().state())
                .isEqualTo(PresentProofState.DONE);
    }

    @Test
    void whenMessageDoesNotFitThenTheReasonIsNamed() {
        var requested = verifier.request(AnonCredsFamily.ANONCREDS, REQUEST, Optional.empty());
        var other = verifier.request(AnonCredsFamily.ANONCREDS, REQUEST, Optional.empty());
        var received = prover.begin(wire(requested));
        var presented = prover.present(received.exchange(), PRESENTATION);
        var ack = verifier.accept(
                verifier.receive(requested.exchange(), wire(presented)).exchange());

        assertViolation(Reason.WRONG_THREAD, () -> verifier.receive(other.exchange(), wire(presented)));
        assertViolation(Reason.OUT_OF_ORDER, () -> prover.receive(received.exchange(), wire(ack)));
        assertViolation(Reason.WRONG_ROLE, () -> verifier.receive(requested.exchange(), wire(ack)));
        assertViolation(Reason.WRONG_ROLE, () -> verifier.present(requested.exchange(), PRESENTATION));
        assertViolation(Reason.OUT_OF_ORDER, () -> verifier.accept(requested.exchange()));
        assertViolation(Reason.OUT_OF_ORDER, () -> prover.begin(wire(ack)));
        assertViolation(Reason.UNKNOWN_MESSAGE, () -> prover.begin(TestMessages.captured("trust_ping_1.0_ping")));
    }
}
