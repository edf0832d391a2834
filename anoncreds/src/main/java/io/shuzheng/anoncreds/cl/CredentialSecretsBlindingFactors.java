package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the holder needs to unblind the issuer's signature.
 *
 * <p>Holds secrets, so it prints as its type only.
 *
 * @param vPrime blinding factor of the signature
 * @param vrPrime blinding factor of the revocation signature; present for a revocable credential definition
 */
public record CredentialSecretsBlindingFactors(BigInteger vPrime, Optional<GroupOrderElement> vrPrime) {

    public static CredentialSecretsBlindingFactors read(JsonInput json) {
        return new CredentialSecretsBlindingFactors(
                json.required("v_prime").decimal(), json.optional("vr_prime").map(GroupOrderElement::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.put("v_prime", vPrime.toString());
        vrPrime.ifPresentOrElse(value -> json.set("vr_prime", value.toJson()), () -> json.putNull("vr_prime"));
        return json;
    }

    @Override
    public String toString() {
        return "CredentialSecretsBlindingFactors";
    }
}
