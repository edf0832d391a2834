package io.shuzheng.ledger.embedded.internal.node;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a node answers.
 *
 * @param json the message
 * @param ofAllNodes whether clients expect the same of the other nodes
 */
record Answer(ObjectNode json, boolean ofAllNodes) {}
