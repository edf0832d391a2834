package io.shuzheng.didcomm.protocol.revocationnotification;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Exchange;
import io.shuzheng.didcomm.protocol.ExchangeJson;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One notification as either side sees it.
 *
 * @param conversation thread, role and state
 * @param notification the notification, absent only before it is sent or received
 */
public record RevocationNotificationExchange(
        Conversation<RevocationNotificationRole, RevocationNotificationState> conversation,
        Optional<RevocationMessage> notification)
        implements Exchange {

    static RevocationNotificationExchange read(JsonNode json) {
        MemberReader members = ExchangeJson.reader(json);
        return new RevocationNotificationExchange(
                ExchangeJson.conversation(members, RevocationNotificationRole.class, RevocationNotificationState.class),
                ExchangeJson.message(members, "notification", RevocationNotificationExchange::parse));
    }

    static RevocationMessage parse(Message message) {
        if (message.type().isCompatibleWith(Revoke.TYPE)) {
            return Revoke.parse(message);
        }
        if (message.type().isCompatibleWith(RevokeV1.TYPE)) {
            return RevokeV1.parse(message);
        }
        throw new InvalidInputException("not a revocation notification: " + message.type());
    }

    /** Which side we are. */
    public RevocationNotificationRole role() {
        return conversation.role();
    }

    /** Where the notification stands. */
    public RevocationNotificationState state() {
        return conversation.state();
    }

    @Override
    public ObjectNode toJson() {
        return ExchangeJson.of(conversation).put("notification", notification).toJson();
    }
}
