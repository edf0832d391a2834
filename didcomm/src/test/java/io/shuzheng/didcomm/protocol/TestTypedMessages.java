package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.Ack;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.basicmessage.BasicMessage;
import io.shuzheng.didcomm.protocol.connections.ConnectionRequest;
import io.shuzheng.didcomm.protocol.connections.ConnectionResponse;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeComplete;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRequest;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeResponse;
import io.shuzheng.didcomm.protocol.discoverfeatures.Disclosures;
import io.shuzheng.didcomm.protocol.discoverfeatures.Queries;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredential;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.OfferCredential;
import io.shuzheng.didcomm.protocol.issuecredential.ProposeCredential;
import io.shuzheng.didcomm.protocol.issuecredential.RequestCredential;
import io.shuzheng.didcomm.protocol.outofband.HandshakeReuse;
import io.shuzheng.didcomm.protocol.outofband.HandshakeReuseAccepted;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentationMessage;
import io.shuzheng.didcomm.protocol.presentproof.ProposePresentation;
import io.shuzheng.didcomm.protocol.presentproof.RequestPresentation;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationProtocol;
import io.shuzheng.didcomm.protocol.revocationnotification.Revoke;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokeV1;
import io.shuzheng.didcomm.protocol.trustping.Ping;
import io.shuzheng.didcomm.protocol.trustping.PingResponse;
import io.shuzheng.didcomm.protocol.trustping.TrustPingProtocol;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The record of every message type, and every state machine. */
public final class TestTypedMessages {

    private static final Map<String, Function<Message, TypedMessage>> RECORDS = Map.ofEntries(
            Map.entry("basicmessage/message", BasicMessage::parse),
            Map.entry("connections/request", ConnectionRequest::parse),
            Map.entry("connections/response", ConnectionResponse::parse),
            Map.entry("didexchange/request", DidExchangeRequest::parse),
            Map.entry("didexchange/response", DidExchangeResponse::parse),
            Map.entry("didexchange/complete", DidExchangeComplete::parse),
            Map.entry("discover-features/queries", Queries::parse),
            Map.entry("discover-features/disclosures", Disclosures::parse),
            Map.entry("issue-credential/propose-credential", ProposeCredential::parse),
            Map.entry("issue-credential/offer-credential", OfferCredential::parse),
            Map.entry("issue-credential/request-credential", RequestCredential::parse),
            Map.entry("issue-credential/issue-credential", IssueCredential::parse),
            Map.entry("issue-credential/ack", Ack::parse),
            Map.entry("issue-credential/problem-report", ProblemReport::parse),
            Map.entry("out-of-band/invitation", Invitation::parse),
            Map.entry("out-of-band/handshake-reuse", HandshakeReuse::parse),
            Map.entry("out-of-band/handshake-reuse-accepted", HandshakeReuseAccepted::parse),
            Map.entry("present-proof/propose-presentation", ProposePresentation::parse),
            Map.entry("present-proof/request-presentation", RequestPresentation::parse),
            Map.entry("present-proof/presentation", PresentationMessage::parse),
            Map.entry("present-proof/ack", Ack::parse),
            Map.entry("trust_ping/ping", Ping::parse),
            Map.entry("trust_ping/ping_response", PingResponse::parse));

    private TestTypedMessages() {}

    /** Reads a message into the record of its type. */
    public static TypedMessage parse(Message message) {
        String name = message.type().protocol().name() + "/" + message.type().name();
        if (name.equals("revocation_notification/revoke")) {
            return message.type().protocol().major() == 1 ? RevokeV1.parse(message) : Revoke.parse(message);
        }
        return RECORDS.getOrDefault(name, ProblemReport::parse).apply(message);
    }

    /** Every state machine. */
    public static List<Protocol<?>> machines() {
        return List.of(
                new DidExchangeProtocol(TestIds.counting("d")),
                new IssueCredentialProtocol(TestIds.counting("i")),
                new OutOfBandProtocol(TestIds.counting("o")),
                new PresentProofProtocol(TestIds.counting("p")),
                new RevocationNotificationProtocol(TestIds.counting("r")),
                new TrustPingProtocol(TestIds.counting("t")));
    }
}
