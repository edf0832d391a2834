package io.shuzheng.ledger.client.internal.agreement;

import tools.jackson.databind.node.ObjectNode;

/** Judges replies to one request. Safe for use by several threads. */
@FunctionalInterface
public interface ReplyJudge {

    /** What a reply is worth, by its {@code result}, which is not to be changed. */
    Verdict judge(ObjectNode result);
}
