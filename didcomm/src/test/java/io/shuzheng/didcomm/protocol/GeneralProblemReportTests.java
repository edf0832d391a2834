package io.shuzheng.didcomm.protocol;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandProtocol;
import io.shuzheng.didcomm.protocol.outofband.TestInvitations;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.trustping.TrustPingProtocol;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The report of RFC 0035's own type, which names a thread of another protocol. */
class GeneralProblemReportTests {

    private static final ObjectNode OBJECT = Json.object().put("nonce", "1");
    private static final Did DID = Did.ofIndyId("WMeVPHHsMrQ3aWsizNpBPB");

    @Test
    void whenGeneralReportNamesTheThreadThenExchangeIsAbandoned() {
        var issue = new IssueCredentialProtocol(TestIds.counting("i"));
        var prove = new PresentProofProtocol(TestIds.counting("p"));
        var connect = new DidExchangeProtocol(TestIds.counting("d"));
        var reuse = new OutOfBandProtocol(TestIds.counting("o"));

        assertAbandoned(
                issue,
                issue.offer(AnonCredsFamily.ANONCREDS, CredentialPreview.of(Map.of()), OBJECT, Optional.empty()));
        assertAbandoned(prove, prove.request(AnonCredsFamily.ANONCREDS, OBJECT, Optional.empty()));
        assertAbandoned(connect, connect.request(DidExchangeProtocol.VERSIONS.get(0), "inv", List.of(), "x", DID));
        assertAbandoned(reuse, reuse.reuse(TestInvitations.byDid()));
    }

    @Test
    void whenReportBeginsAThreadOrTheProtocolKnowsNoReportThenRefused() {
        var ping = new TrustPingProtocol(TestIds.counting("t"));

        assertViolation(
                Reason.UNKNOWN_MESSAGE, () -> ping.receive(ping.ping(true).exchange(), report("t-1")));
        for (Protocol<?> machine : TestTypedMessages.machines()) {
            assertThat(machine.accepts(ProblemReport.TYPE)).isFalse();
            assertViolation(Reason.UNKNOWN_MESSAGE, () -> machine.begin(report("x")));
        }
    }

    private static <X extends Exchange> void assertAbandoned(
            Protocol<X> protocol, Transition<X, ? extends TypedMessage> begun) {
        X exchange = begun.exchange();
        var reported = protocol.receive(exchange, report(exchange.threadId()));

        assertThat(stored(protocol, reported).conversation().state().name()).isEqualTo("ABANDONED");
        assertThat(reported.message()).isInstanceOf(ProblemReport.class);
        assertViolation(Reason.WRONG_THREAD, () -> protocol.receive(exchange, report("another")));
        assertViolation(Reason.DUPLICATE, () -> protocol.receive(reported.exchange(), report(exchange.threadId())));
    }

    private static Message report(String thread) {
        MessageHeader header = MessageHeader.of(ProblemReport.TYPE, "report-1", ThreadDecorator.of(thread));
        return ProblemReport.of(header, "not-now", "busy").toMessage();
    }
}
