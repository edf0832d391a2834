package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How exchanges are written for a store: the conversation, and the messages that are needed to go on. */
public final class ExchangeJson {

    private final ObjectNode node = Json.object();

    private ExchangeJson() {}

    /** Begins with the conversation. */
    public static ExchangeJson of(Conversation<?, ?> conversation) {
        ExchangeJson json = new ExchangeJson();
        json.node.set("conversation", conversation.toJson());
        return json;
    }

    /** Adds a message if there is one. */
    public ExchangeJson put(String name, Optional<? extends TypedMessage> message) {
        message.ifPresent(present -> node.set(name, present.toMessage().toJson()));
        return this;
    }

    /** Adds a text if there is one. */
    public ExchangeJson putText(String name, Optional<String> text) {
        text.ifPresent(present -> node.put(name, present));
        return this;
    }

    /** The exchange. */
    public ObjectNode toJson() {
        return node;
    }

    /** Reads the conversation. */
    public static <R extends Enum<R>, S extends Enum<S>> Conversation<R, S> conversation(
            MemberReader members, Class<R> roles, Class<S> states) {
        return members.object("conversation", reader -> Conversation.read(reader, roles, states));
    }

    /** Reads a message if there is one. */
    public static <M> Optional<M> message(MemberReader members, String name, Function<Message, M> parse) {
        return members.optionalValue(name).map(Message::fromJson).map(parse);
    }

    /** A reader of an exchange. */
    public static MemberReader reader(JsonNode json) {
        return MemberReader.of(json, "exchange");
    }
}
