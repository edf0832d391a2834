package io.shuzheng.didcomm.protocol.revocationnotification;

import io.shuzheng.didcomm.message.TypedMessage;
import java.util.Optional;

/** A notification of either version. */
public sealed interface RevocationMessage extends TypedMessage permits Revoke, RevokeV1 {

    /** The decorator by which the sender asks for an ack (Aries RFC 0317). */
    String PLEASE_ACK = "~please_ack";

    /** For people. */
    Optional<String> comment();

    /**
     * The credential, if it is named by registry and index.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if it is, but wrongly
     */
    Optional<RevokedCredential> revoked();

    /** Whether the sender asks for an ack. */
    default boolean expectsAck() {
        return header().rest().get(PLEASE_ACK).filter(value -> !value.isNull()).isPresent();
    }
}
