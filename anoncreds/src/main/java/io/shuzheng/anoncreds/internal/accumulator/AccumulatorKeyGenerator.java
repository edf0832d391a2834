package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.anoncreds.internal.signature.RevocationKeyGenerator;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Makes the revocation keys of credential definitions.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generating-a-credential-definition-with-revocation-support">AnonCreds,
 *     "Generating a Credential Definition With Revocation Support"</a>
 */
public final class AccumulatorKeyGenerator implements RevocationKeyGenerator {

    private final SecureRandom random;

    public AccumulatorKeyGenerator(SecureRandom random) {
        this.random = random;
    }

    /** New keys: uniform generators, and uniform exponents other than 0. */
    @Override
    public RevocationKeys generate() {
        BigInteger x = Scalars.random(random);
        BigInteger sk = Scalars.random(random);
        G1Point g = G1Point.random(random);
        G2Point hCap = G2Point.random(random);
        RevocationPublicKey publicKey = new RevocationPublicKey(
                CurveElements.text(g),
                CurveElements.text(G2Point.random(random)),
                CurveElements.text(G1Point.random(random)),
                CurveElements.text(G1Point.random(random)),
                CurveElements.text(G1Point.random(random)),
                CurveElements.text(G1Point.random(random)),
                CurveElements.text(G1Point.random(random)),
                CurveElements.text(hCap),
                CurveElements.text(G2Point.random(random)),
                CurveElements.text(g.multiply(sk)),
                CurveElements.text(hCap.multiply(x)));
        return new RevocationKeys(
                publicKey,
                new CredentialDefinitionPrivateKey.RevocationKeys(GroupNumbers.encode(x), GroupNumbers.encode(sk)));
    }
}
