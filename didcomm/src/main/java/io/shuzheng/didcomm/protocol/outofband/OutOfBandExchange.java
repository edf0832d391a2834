package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Exchange;
import io.shuzheng.didcomm.protocol.ExchangeJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reuse of a connection as either side sees it.
 *
 * @param conversation thread, role and state; its parent thread is the invitation
 * @param problem why it was refused
 */
public record OutOfBandExchange(
        Conversation<OutOfBandRole, OutOfBandState> conversation, Optional<ProblemReport> problem) implements Exchange {

    static OutOfBandExchange of(Conversation<OutOfBandRole, OutOfBandState> conversation) {
        return new OutOfBandExchange(conversation, Optional.empty());
    }

    static OutOfBandExchange read(JsonNode json) {
        MemberReader members = ExchangeJson.reader(json);
        return new OutOfBandExchange(
                ExchangeJson.conversation(members, OutOfBandRole.class, OutOfBandState.class),
                ExchangeJson.message(members, "problem", ProblemReport::parse));
    }

    /** Which side we are. */
    public OutOfBandRole role() {
        return conversation.role();
    }

    /** Where the reuse stands. */
    public OutOfBandState state() {
        return conversation.state();
    }

    @Override
    public ObjectNode toJson() {
        return ExchangeJson.of(conversation).put("problem", problem).toJson();
    }
}
