package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import tools.jackson.databind.JsonNode;

/** What a network agreed to answer, whichever client asked. */
public sealed interface Answer {

    /** REPLY: the read's or the transaction's {@code result}. */
    record Accepted(JsonNode result) implements Answer {}

    /** REQNACK or REJECT, with the nodes' words. */
    record Refused(Stage stage, String reason) implements Answer {}
}
