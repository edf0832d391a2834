package io.shuzheng.didcomm.protocol.didexchange;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Attachment;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * I would like to connect, and this is my DID (Aries RFC 0023, "Exchange Request").
 *
 * @param header what every message has; its parent thread is the invitation, or the public DID that stands for one
 * @param label who asks, as it says itself
 * @param did the requester's DID, as it wrote it
 * @param didDocument {@code did_doc~attach}: the DID's document, signed by a key in it, where the DID cannot be resolved
 */
public record DidExchangeRequest(
        MessageHeader header, Optional<String> label, String did, Optional<Attachment> didDocument)
        implements TypedMessage {

    /** The type in version 1.1. */
    public static final MessageType TYPE = DidExchangeTable.VERSION_1_1.message(DidExchangeTable.REQUEST);

    static final String DID_DOCUMENT = "did_doc~attach";

    public DidExchangeRequest {
        Did.parseTolerant(did);
        if (header.parentThreadId().isEmpty()) {
            throw new InvalidInputException("request: ~thread.pthid, the invitation, is missing");
        }
    }

    /**
     * Reads the message.
     *
     * @throws InvalidInputException if its body is not as in the RFC
     */
    public static DidExchangeRequest parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> label = reader.members().optionalText("label");
        String did = reader.members().text("did");
        Optional<Attachment> document = attachment(reader.members(), DID_DOCUMENT);
        return new DidExchangeRequest(reader.header(), label, did, document);
    }

    /** The requester's DID; a bare Indy id counts as did:sov. */
    public Did subject() {
        return Did.parseTolerant(did);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("label", label)
                .put("did", did)
                .put(DID_DOCUMENT, didDocument, Attachment::toJson)
                .toMessage();
    }

    static Optional<Attachment> attachment(MemberReader members, String name) {
        return members.optionalValue(name).map(value -> Attachment.fromJson(value, name));
    }
}
