package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.KeyCorrectnessProof.AttributeResponse;
import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.anoncreds.internal.number.FixedBase;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that Z and the attributes' generators are powers of S.
 *
 * <p>The challenge hashes Z, the generators, and then the commitments for each, in the order of the list of responses. Rctxt is
 * not part of the proof that AnonCreds v1.0 specifies.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generating-a-credential-definition-without-revocation-support">
 *     AnonCreds, "Credential Key Correctness Proof"</a>
 */
final class KeyCorrectnessProver {

    private final GroupExponents exponents;

    KeyCorrectnessProver(GroupExponents exponents) {
        this.exponents = exponents;
    }

    /**
     * A proof.
     *
     * @param s the key's S
     * @param xz the exponent of Z
     * @param xr the exponents of all attributes' generators
     */
    KeyCorrectnessProof prove(PrimaryPublicKey key, FixedBase s, BigInteger xz, Map<String, BigInteger> xr) {
        BigInteger xzTilde = exponents.next();
        Map<String, BigInteger> xrTildes = new LinkedHashMap<>();
        xr.keySet().forEach(name -> xrTildes.put(name, exponents.next()));
        List<BigInteger> hashed = new ArrayList<>();
        hashed.add(key.z());
        xr.keySet().forEach(name -> hashed.add(key.r().get(name)));
        hashed.add(s.power(xzTilde));
        xrTildes.values().forEach(tilde -> hashed.add(s.power(tilde)));
        BigInteger c = NumberHash.of(hashed);
        List<AttributeResponse> responses = new ArrayList<>();
        xr.forEach((name, x) ->
                responses.add(new AttributeResponse(name, c.multiply(x).add(xrTildes.get(name)))));
        return new KeyCorrectnessProof(c, c.multiply(xz).add(xzTilde), responses);
    }
}
