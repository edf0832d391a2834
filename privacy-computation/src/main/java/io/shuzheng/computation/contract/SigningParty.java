package io.shuzheng.computation.contract;

import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Ed25519PrivateKey;
import tools.jackson.databind.node.ObjectNode;

/** A party as it signs: one of its keys, and how others find the public half. */
public record SigningParty(KeyId keyId, Ed25519PrivateKey key) {

    public PartyDid did() {
        return keyId.did();
    }

    /**
     * Signs an object.
     *
     * @param type the JWS's {@code typ}
     */
    public CompactJws sign(String type, ObjectNode payload) {
        return CompactJws.sign(type, keyId.value(), payload, key);
    }
}
