package io.shuzheng.evidence.log;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed statement and a receipt for it: SCITT's transparent statement. It is what an actor keeps, what it hands to those
 * who must see it, and what it shows to an auditor. That one exists says nothing yet: {@link #verify} does.
 */
public record TransparentStatement(SignedStatement statement, Receipt receipt) {

    /**
     * What a check finds: the actor's word and the log's.
     *
     * @param signature whether the actor signed it
     * @param receipt whether the log took it in
     */
    public record Verdict(SignatureVerdict signature, ReceiptVerdict receipt) {

        public boolean holds() {
            return signature == SignatureVerdict.VALID && receipt == ReceiptVerdict.HOLDS;
        }
    }

    /**
     * Reads what {@link #toJson()} writes.
     *
     * @throws io.shuzheng.primitives.InvalidInputException when {@code json} is anything else
     */
    public static TransparentStatement fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "transparent statement");
        TransparentStatement transparent = new TransparentStatement(
                SignedStatement.parse(fields.string("statement")), Receipt.fromJson(fields.required("receipt")));
        fields.end();
        return transparent;
    }

    /** Whether the actor signed the statement, and {@code log} took it in. Needs neither the log nor the ledger. */
    public Verdict verify(StatementVerifier actors, LogIdentity log) {
        return new Verdict(actors.verify(statement), receipt.verify(statement, log));
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("statement", statement.compact());
        json.set("receipt", receipt.toJson());
        return json;
    }
}
