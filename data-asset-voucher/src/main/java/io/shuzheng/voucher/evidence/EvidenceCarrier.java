package io.shuzheng.voucher.evidence;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.evidence.protocol.EvidenceMessage;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message of the evidence protocol in DIDComm's form. */
record EvidenceCarrier(MessageHeader header) implements TypedMessage {

    private static final ProtocolUri PROTOCOL = ProtocolUri.parse(EvidenceProtocol.URI);

    static EvidenceCarrier of(EvidenceMessage message, String id, String thread) {
        return new EvidenceCarrier(new MessageHeader(
                PROTOCOL.message(message.name()),
                id,
                Optional.of(ThreadDecorator.of(thread)),
                JsonObject.of(message.toJson())));
    }

    static MessageType type(String name) {
        return PROTOCOL.message(name);
    }

    static Set<MessageType> types(String... names) {
        return Stream.of(names).map(EvidenceCarrier::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Message toMessage() {
        return Message.of(header);
    }
}
