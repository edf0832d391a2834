package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.didcomm.message.Attachment;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Invites to a connection, to answer a message, or to both (Aries RFC 0434, "Invitation").
 *
 * @param header what every message has; its id is the parent thread of all that follows
 * @param label who invites, as it says itself
 * @param goalCode {@code goal_code}: the purpose, for programs
 * @param goal the purpose, for people
 * @param accept the media type profiles that the inviter takes, the best first
 * @param handshakeProtocols {@code handshake_protocols}: how to connect, the best first
 * @param requests {@code requests~attach}: messages to answer
 * @param services how to reach the inviter; one or more
 */
public record Invitation(
        MessageHeader header,
        Optional<String> label,
        Optional<String> goalCode,
        Optional<String> goal,
        List<String> accept,
        List<String> handshakeProtocols,
        List<Attachment> requests,
        List<InvitationService> services)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = OutOfBandProtocol.URI.message("invitation");

    public Invitation {
        accept = List.copyOf(accept);
        handshakeProtocols = List.copyOf(handshakeProtocols);
        requests = List.copyOf(requests);
        services = List.copyOf(services);
        if (handshakeProtocols.isEmpty() && requests.isEmpty()) {
            throw new InvalidInputException("invitation: handshake_protocols or requests~attach is expected");
        }
        if (services.isEmpty()) {
            throw new InvalidInputException("invitation: one service or more is expected");
        }
    }

    /** An invitation to connect by one of the given protocols, the best first. */
    public static Invitation toConnect(
            String id, String label, List<ProtocolUri> handshakeProtocols, List<InvitationService> services) {
        return new Invitation(
                MessageHeader.of(TYPE, id),
                Optional.of(label),
                Optional.empty(),
                Optional.empty(),
                List.of("didcomm/aip2;env=rfc19", "didcomm/aip1"),
                handshakeProtocols.stream().map(ProtocolUri::toString).toList(),
                List.of(),
                services);
    }

    /**
     * Reads an invitation.
     *
     * @throws InvalidInputException if it is of another type, or its body is not as in the RFC
     */
    public static Invitation parse(Message message) {
        if (!message.type().isCompatibleWith(TYPE)) {
            throw new InvalidInputException("not an invitation: " + message.type());
        }
        MessageReader reader = message.reader();
        MemberReader members = reader.members();
        Optional<String> label = members.optionalText("label");
        Optional<String> goalCode = members.optionalText("goal_code");
        Optional<String> goal = members.optionalText("goal");
        List<String> accept = members.texts("accept");
        List<String> handshakeProtocols = members.texts("handshake_protocols");
        List<Attachment> requests = members.list("requests~attach", Attachment::fromJson);
        List<InvitationService> services = members.list("services", InvitationService::read);
        return new Invitation(reader.header(), label, goalCode, goal, accept, handshakeProtocols, requests, services);
    }

    /**
     * Reads the URL of an invitation.
     *
     * @throws InvalidInputException if it has no {@code oob} parameter, or that is no invitation
     */
    public static Invitation parseUrl(String url) {
        return parse(Message.parse(InvitationUrl.decode(url)));
    }

    /** The invitation in the {@code oob} parameter of a URL, to be shown as a link or QR code. */
    public String toUrl(String base) {
        return InvitationUrl.encode(base, toMessage().toBytes());
    }

    /**
     * The protocol to connect by, in a version that both sides understand: the first of the invitation's that is compatible
     * with one of ours.
     */
    public Optional<ProtocolUri> handshake(List<ProtocolUri> supported) {
        return handshakeProtocols.stream()
                .flatMap(text -> read(text).stream())
                .flatMap(theirs ->
                        supported.stream().filter(theirs::isCompatibleWith).map(ours -> ours.inCommonWith(theirs)))
                .findFirst();
    }

    /**
     * The messages to answer, in the order of the inviter's preference; each has this invitation as parent thread.
     *
     * @throws InvalidInputException if one is no message
     */
    public List<Message> requestMessages() {
        List<Message> messages = new ArrayList<>();
        for (Attachment request : requests) {
            messages.add(Message.fromJson(request.data().jsonContent()).withParentThread(id()));
        }
        return List.copyOf(messages);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("label", label)
                .put("goal_code", goalCode)
                .put("goal", goal)
                .putTexts("accept", accept)
                .putTexts("handshake_protocols", handshakeProtocols)
                .putList("requests~attach", requests, Attachment::toJson)
                .putList("services", services, InvitationService::toJson)
                .toMessage();
    }

    /** A protocol that we cannot even read is one that we do not speak. */
    private static Optional<ProtocolUri> read(String protocol) {
        try {
            return Optional.of(ProtocolUri.parse(protocol));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
