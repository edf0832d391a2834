package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * The type of a message: a protocol, its version and the message's name (Aries RFC 0003, "MTURI"), for example
 * {@code https://didcomm.org/issue-credential/2.0/offer-credential} or {@code urn:shuzheng:evidence/1.0/submit}.
 *
 * @param protocol the protocol and its version
 * @param name the message's name within the protocol
 */
public record MessageType(ProtocolUri protocol, String name) {

    private static final int MAXIMUM_NAME_LENGTH = 128;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1," + MAXIMUM_NAME_LENGTH + "}");

    public MessageType {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInputException("the name of a message has letters, digits, '.', '_' and '-' only");
        }
    }

    /**
     * Reads the value of a message's {@code @type}.
     *
     * @throws InvalidInputException if the text is no protocol URI, {@code /} and name
     */
    public static MessageType parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new InvalidInputException("not the type of a message: protocol URI, '/' and name are expected");
        }
        return new MessageType(ProtocolUri.parse(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The same message of the same protocol, major version alike; a higher or lower minor is understood. */
    public boolean isCompatibleWith(MessageType other) {
        return name.equals(other.name) && protocol.isCompatibleWith(other.protocol);
    }

    /** The URI, as it is written in {@code @type}. */
    @Override
    public String toString() {
        return protocol + "/" + name;
    }
}
