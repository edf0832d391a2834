package io.shuzheng.didcomm.protocol.didexchange;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Attachment;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * And this is my DID (Aries RFC 0023, "Exchange Response").
 *
 * @param header what every message has; we always name the parent thread, because some peers crash without it
 * @param did the responder's DID, as it wrote it
 * @param didDocument {@code did_doc~attach}: the DID's document, signed by a key of the invitation
 * @param didRotate {@code did_rotate~attach}: the DID itself, signed by a key of the invitation
 */
public record DidExchangeResponse(
        MessageHeader header, String did, Optional<Attachment> didDocument, Optional<Attachment> didRotate)
        implements TypedMessage {

    /** The type in version 1.1. */
    public static final MessageType TYPE = DidExchangeTable.VERSION_1_1.message(DidExchangeTable.RESPONSE);

    static final String DID_ROTATE = "did_rotate~attach";

    public DidExchangeResponse {
        Did.parseTolerant(did);
    }

    /**
     * Reads the message; signatures are not checked here.
     *
     * @throws InvalidInputException if its body is not as in the RFC
     */
    public static DidExchangeResponse parse(Message message) {
        MessageReader reader = message.reader();
        String did = reader.members().text("did");
        Optional<Attachment> document =
                DidExchangeRequest.attachment(reader.members(), DidExchangeRequest.DID_DOCUMENT);
        Optional<Attachment> rotate = DidExchangeRequest.attachment(reader.members(), DID_ROTATE);
        return new DidExchangeResponse(reader.header(), did, document, rotate);
    }

    /** The responder's DID; a bare Indy id counts as did:sov. */
    public Did subject() {
        return Did.parseTolerant(did);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("did", did)
                .put(DidExchangeRequest.DID_DOCUMENT, didDocument, Attachment::toJson)
                .put(DID_ROTATE, didRotate, Attachment::toJson)
                .toMessage();
    }
}
