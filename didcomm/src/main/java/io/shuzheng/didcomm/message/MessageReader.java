package io.shuzheng.didcomm.message;

/** Reads the body of a message for a typed record; {@link #header()} keeps what the record does not know. */
public final class MessageReader {

    private final MessageHeader header;
    private final MemberReader members;

    MessageReader(MessageHeader header) {
        this.header = header;
        this.members = header.rest().reader(header.type().name());
    }

    /** The members of the body and the decorators. */
    public MemberReader members() {
        return members;
    }

    /** The header, with all that was not read until now as its rest. Call it last. */
    public MessageHeader header() {
        return new MessageHeader(header.type(), header.id(), header.thread(), members.rest());
    }
}
