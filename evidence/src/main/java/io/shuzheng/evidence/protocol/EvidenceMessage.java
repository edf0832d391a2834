package io.shuzheng.evidence.protocol;

import tools.jackson.databind.node.ObjectNode;

/** A message of the protocol: its name, and its body without {@code @type}, {@code @id} and decorators. */
public sealed interface EvidenceMessage permits EvidenceRequest, EvidenceReply {

    /** The last part of {@code @type}. */
    String name();

    ObjectNode toJson();
}
