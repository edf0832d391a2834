package io.shuzheng.didcomm.protocol;

import tools.jackson.databind.node.ObjectNode;

/** One run of a protocol as one side sees it: immutable, and all that a store must keep to go on later. */
public interface Exchange {

    /** The thread, role and state. */
    Conversation<?, ?> conversation();

    /** For a store; the protocol's {@link Protocol#readExchange} reads it back. */
    ObjectNode toJson();

    /** The thread's id. */
    default String threadId() {
        return conversation().threadId();
    }
}
