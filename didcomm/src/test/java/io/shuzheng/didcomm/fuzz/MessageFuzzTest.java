package io.shuzheng.didcomm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.didcomm.message.Ack;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.basicmessage.BasicMessage;
import io.shuzheng.didcomm.protocol.connections.ConnectionRequest;
import io.shuzheng.didcomm.protocol.connections.ConnectionResponse;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeComplete;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRequest;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeResponse;
import io.shuzheng.didcomm.protocol.discoverfeatures.Disclosures;
import io.shuzheng.didcomm.protocol.discoverfeatures.Queries;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredential;
import io.shuzheng.didcomm.protocol.issuecredential.OfferCredential;
import io.shuzheng.didcomm.protocol.issuecredential.ProposeCredential;
import io.shuzheng.didcomm.protocol.issuecredential.RequestCredential;
import io.shuzheng.didcomm.protocol.outofband.HandshakeReuse;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.didcomm.protocol.presentproof.PresentationMessage;
import io.shuzheng.didcomm.protocol.presentproof.ProposePresentation;
import io.shuzheng.didcomm.protocol.presentproof.RequestPresentation;
import io.shuzheng.didcomm.protocol.revocationnotification.Revoke;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokeV1;
import io.shuzheng.didcomm.protocol.trustping.Ping;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of every protocol, read as whatever they claim to be and as what they do not. */
class MessageFuzzTest {

    private static final List<String> SAMPLES = List.of(
            "trust_ping_1.0_ping",
            "didexchange_1.1_request",
            "didexchange_1.0_response",
            "issue-credential_2.0_offer-credential",
            "issue-credential_2.0_request-credential",
            "present-proof_2.0_request-presentation",
            "present-proof_2.0_ack");

    private static final List<Consumer<Message>> PARSERS = List.of(
            BasicMessage::parse,
            ConnectionRequest::parse,
            ConnectionResponse::parse,
            DidExchangeRequest::parse,
            DidExchangeResponse::parse,
            DidExchangeComplete::parse,
            Queries::parse,
            Disclosures::parse,
            ProposeCredential::parse,
            OfferCredential::parse,
            RequestCredential::parse,
            IssueCredential::parse,
            HandshakeReuse::parse,
            Invitation::parse,
            ProposePresentation::parse,
            RequestPresentation::parse,
            PresentationMessage::parse,
            Revoke::parse,
            RevokeV1::parse,
            Ping::parse,
            ProblemReport::parse,
            Ack::parse);

    static Stream<byte[]> seeds() {
        return SAMPLES.stream()
                .map(name -> TestDids.resource("/samples/aip2/" + name + ".json"))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenBytesAreReadThenTheyAreMessagesOrRefused(byte[] bytes) {
        Message message;
        try {
            message = Message.parse(bytes);
        } catch (InvalidInputException refused) {
            return;
        }
        assertThat(Message.parse(message.toBytes()).toJson()).isEqualTo(message.toJson());
        for (Consumer<Message> parser : PARSERS) {
            try {
                parser.accept(message);
            } catch (InvalidInputException refused) {
                // of another type, or malformed
            }
        }
    }
}
