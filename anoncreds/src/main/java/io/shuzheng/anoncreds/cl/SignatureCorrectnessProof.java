package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves to the holder that the issuer made the signature with the published key.
 *
 * @param se the response
 * @param c the challenge
 */
public record SignatureCorrectnessProof(BigInteger se, BigInteger c) {

    public static SignatureCorrectnessProof read(JsonInput json) {
        return new SignatureCorrectnessProof(
                json.required("se").decimal(), json.required("c").decimal());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.put("se", se.toString());
        json.put("c", c.toString());
        return json;
    }
}
