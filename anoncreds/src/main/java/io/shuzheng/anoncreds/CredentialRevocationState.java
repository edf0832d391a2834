package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The holder's witness that one credential is not revoked as of one status list. It links the credential's proofs, so it is
 * the holder's secret and does not print.
 *
 * @param witness omega
 * @param accumulator the status list's accumulator
 * @param timestamp the status list's time, Unix seconds, above 0
 */
public record CredentialRevocationState(PointG2 witness, PointG2 accumulator, long timestamp) {

    public CredentialRevocationState {
        if (timestamp <= 0) {
            throw new InvalidInputException("the timestamp of a revocation state must be above 0");
        }
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a revocation state in JSON
     */
    public static CredentialRevocationState parse(String json) {
        return read(JsonInput.parse("revocation state", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a revocation state
     */
    public static CredentialRevocationState fromJson(JsonNode json) {
        return read(JsonInput.of("revocation state", json));
    }

    private static CredentialRevocationState read(JsonInput json) {
        return new CredentialRevocationState(
                PointG2.read(json.required("witness").required("omega")),
                PointG2.read(json.required("rev_reg").required("accum")),
                json.required("timestamp").integer(1, Long.MAX_VALUE));
    }

    /** The state in the clear, for an encrypted store. */
    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.putObject("witness").set("omega", witness.toJson());
        json.putObject("rev_reg").set("accum", accumulator.toJson());
        return json.put("timestamp", timestamp);
    }

    @Override
    public String toString() {
        return "CredentialRevocationState[at " + timestamp + "]";
    }
}
