package io.shuzheng.didcomm.protocol.trustping;

import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Exchange;
import io.shuzheng.didcomm.protocol.ExchangeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One ping as either side sees it.
 *
 * @param conversation thread, role and state
 */
public record TrustPingExchange(Conversation<TrustPingRole, TrustPingState> conversation) implements Exchange {

    static TrustPingExchange read(JsonNode json) {
        return new TrustPingExchange(
                ExchangeJson.conversation(ExchangeJson.reader(json), TrustPingRole.class, TrustPingState.class));
    }

    /** Which side we are. */
    public TrustPingRole role() {
        return conversation.role();
    }

    /** Where the ping stands. */
    public TrustPingState state() {
        return conversation.state();
    }

    @Override
    public ObjectNode toJson() {
        return ExchangeJson.of(conversation).toJson();
    }
}
