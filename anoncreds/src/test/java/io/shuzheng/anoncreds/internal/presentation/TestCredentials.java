package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.SignatureCorrectnessProof;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Signs credentials of any schema at once, with the factors of the throw-away modulus: what the issuance protocol gives in the
 * end, but with the link secret known to the signer.
 */
public final class TestCredentials {

    public static final BigInteger N =
            TestObjects.credentialDefinition().primary().n();

    /** The order of the quadratic residues modulo n. */
    public static final BigInteger ORDER =
            TestObjects.privateKey().p().multiply(TestObjects.privateKey().q());

    private final Random random;

    public TestCredentials(Random random) {
        this.random = random;
    }

    public Schema schema(String name, List<String> attributes) {
        return new Schema(name, "1.0", attributes, TestObjects.ISSUER_ID);
    }

    /** Generators of its own on the throw-away modulus. */
    public CredentialDefinition definition(String schemaId, Schema schema) {
        PrimaryPublicKey key = TestObjects.credentialDefinition().primary();
        Map<String, BigInteger> r = new LinkedHashMap<>();
        r.put(AttributeNames.LINK_SECRET, residue(key));
        schema.attributeNames().forEach(name -> r.put(AttributeNames.normalise(name), residue(key)));
        return new CredentialDefinition(
                schemaId,
                "t",
                TestObjects.ISSUER_ID,
                new PrimaryPublicKey(N, key.s(), r, residue(key), residue(key)),
                Optional.empty());
    }

    private BigInteger residue(PrimaryPublicKey key) {
        return key.s().modPow(new BigInteger(2040, random), N);
    }

    public Credential sign(
            String definitionId, CredentialDefinition definition, Map<String, String> raw, LinkSecret linkSecret) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        raw.forEach((name, text) -> values.put(name, AttributeValue.ofRaw(text)));
        BigInteger e =
                BigInteger.ONE.shiftLeft(596).add(new BigInteger(118, random)).nextProbablePrime();
        return new Credential(
                definition.schemaId(),
                definitionId,
                values,
                signature(definition, values, linkSecret, e, e.modInverse(ORDER)),
                new SignatureCorrectnessProof(BigInteger.ONE, BigInteger.ONE),
                Optional.empty());
    }

    /**
     * A signature with any exponent e.
     *
     * @param root e's inverse modulo the order of the group
     */
    public PrimarySignature signature(
            CredentialDefinition definition,
            Map<String, AttributeValue> values,
            LinkSecret linkSecret,
            BigInteger e,
            BigInteger root) {
        PrimaryPublicKey key = definition.primary();
        BigInteger m2 = new BigInteger(256, random);
        BigInteger v = new BigInteger(2723, random).setBit(2723);
        BigInteger product = key.s()
                .modPow(v, N)
                .multiply(key.rctxt().modPow(m2, N))
                .multiply(r(key, AttributeNames.LINK_SECRET).modPow(linkSecret.reveal(), N))
                .mod(N);
        for (Map.Entry<String, AttributeValue> each : values.entrySet()) {
            BigInteger power = r(key, AttributeNames.normalise(each.getKey()))
                    .modPow(each.getValue().encoded(), N);
            product = product.multiply(power).mod(N);
        }
        BigInteger q = key.z().multiply(product.modInverse(N)).mod(N);
        return new PrimarySignature(m2, q.modPow(root, N), e, v);
    }

    private static BigInteger r(PrimaryPublicKey key, String name) {
        return Optional.ofNullable(key.r().get(name)).orElseThrow();
    }
}
