package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.TypedMessage;

/** A message of the protocol on its way out, for what sends typed messages only. */
record OutgoingMessage(Message message) implements TypedMessage {

    @Override
    public MessageHeader header() {
        return message.reader().header();
    }

    @Override
    public Message toMessage() {
        return message;
    }
}
