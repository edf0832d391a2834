package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves that the holder knows what {@link BlindedCredentialSecrets} blinds.
 *
 * @param c the challenge
 * @param vDashCap response for the blinding factor
 * @param mCaps responses for the hidden attributes, by name
 * @param rCaps responses for the committed attributes, by name
 */
public record BlindedCredentialSecretsCorrectnessProof(
        BigInteger c, BigInteger vDashCap, Map<String, BigInteger> mCaps, Map<String, BigInteger> rCaps) {

    public BlindedCredentialSecretsCorrectnessProof {
        mCaps = Copies.of(mCaps);
        rCaps = Copies.of(rCaps);
    }

    public static BlindedCredentialSecretsCorrectnessProof read(JsonInput json) {
        return new BlindedCredentialSecretsCorrectnessProof(
                json.required("c").decimal(),
                json.required("v_dash_cap").decimal(),
                json.required("m_caps").map(JsonInput::decimal),
                json.required("r_caps").map(JsonInput::decimal));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.put("c", c.toString());
        json.put("v_dash_cap", vDashCap.toString());
        json.set("m_caps", JsonOutput.decimals(mCaps));
        json.set("r_caps", JsonOutput.decimals(rCaps));
        return json;
    }
}
