package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The holder's link secret, blinded for the issuer's signature.
 *
 * @param u the commitment modulo n
 * @param ur the commitment for revocation; present for a revocable credential definition
 * @param hiddenAttributes names of the blinded attributes: {@code master_secret}
 * @param committedAttributes commitments to further attributes; empty in AnonCreds v1.0
 */
public record BlindedCredentialSecrets(
        BigInteger u,
        Optional<PointG1> ur,
        List<String> hiddenAttributes,
        Map<String, BigInteger> committedAttributes) {

    public BlindedCredentialSecrets {
        hiddenAttributes = List.copyOf(hiddenAttributes);
        committedAttributes = Copies.of(committedAttributes);
    }

    public static BlindedCredentialSecrets read(JsonInput json) {
        return new BlindedCredentialSecrets(
                json.required("u").decimal(),
                json.optional("ur").map(PointG1::read),
                json.required("hidden_attributes").list(JsonInput::text),
                json.required("committed_attributes").map(JsonInput::decimal));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.put("u", u.toString());
        ur.ifPresentOrElse(value -> json.set("ur", value.toJson()), () -> json.putNull("ur"));
        json.set("hidden_attributes", JsonOutput.texts(hiddenAttributes));
        json.set("committed_attributes", JsonOutput.decimals(committedAttributes));
        return json;
    }
}
