package io.shuzheng.didcomm.protocol.didexchange;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.TypedMessage;

/**
 * We are connected (Aries RFC 0023, "Exchange Complete").
 *
 * @param header what every message has
 */
public record DidExchangeComplete(MessageHeader header) implements TypedMessage {

    /** The type in version 1.1. */
    public static final MessageType TYPE = DidExchangeTable.VERSION_1_1.message(DidExchangeTable.COMPLETE);

    /** Reads the message. */
    public static DidExchangeComplete parse(Message message) {
        return new DidExchangeComplete(message.reader().header());
    }

    @Override
    public Message toMessage() {
        return Message.of(header);
    }
}
