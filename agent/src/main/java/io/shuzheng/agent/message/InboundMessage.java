package io.shuzheng.agent.message;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that arrived, and who is proved to have sent it.
 *
 * @param connection the connection between the two keys, where there is one
 * @param senderKey the key that authenticated the envelope; none if the sender is anonymous
 * @param recipientKey our key that opened the envelope
 */
public record InboundMessage(
        Message message,
        Optional<Connection> connection,
        Optional<Ed25519PublicKey> senderKey,
        Ed25519PublicKey recipientKey,
        Instant receivedAt) {

    /**
     * The connection that the message came on.
     *
     * @throws InvalidInputException if it came from a stranger
     */
    public Connection requireConnection() {
        return connection.orElseThrow(
                () -> new InvalidInputException(message.type() + " is taken from connected peers only"));
    }
}
