package io.shuzheng.agent.handshake;

import io.shuzheng.primitives.InvalidInputException;

/** We gave out no invitation of this id. */
public final class UnknownInvitationException extends InvalidInputException {

    UnknownInvitationException(String id) {
        super("no invitation " + (id.length() <= 64 ? id : id.substring(0, 64) + "…"));
    }
}
