package io.shuzheng.agent.event;

import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened and was committed.
 *
 * @param topic what, for example {@code connection.active}
 * @param data ids and states; no secrets and no credential values
 */
public record AgentEvent(String topic, ObjectNode data) {

    public AgentEvent {
        data = data.deepCopy();
    }

    /** A copy. */
    @Override
    public ObjectNode data() {
        return data.deepCopy();
    }

    /** A member of the data, or the empty text where it has none. */
    public String text(String name) {
        return data.path(name).asString("");
    }
}
