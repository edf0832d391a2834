package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.internal.pairing.Scalars;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Blinds a credential request for revocation.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-request">AnonCreds, "Credential Request"</a>
 */
public final class RevocationBlinder {

    private final SecureRandom random;
    private final RevocationKeyCache keys;

    public RevocationBlinder(SecureRandom random, RevocationKeyCache keys) {
        this.random = random;
        this.keys = keys;
    }

    /**
     * A blinding factor and the commitment to it.
     *
     * @param ur h2 to the factor: to be sent to the issuer
     * @param vrPrime the factor, the holder's secret
     */
    public record Blinding(PointG1 ur, GroupOrderElement vrPrime) {
        @Override
        public String toString() {
            return "Blinding";
        }
    }

    /**
     * A new blinding factor.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if a point of the key is infinity or not in its group
     */
    public Blinding blind(RevocationPublicKey key) {
        BigInteger vrPrime = Scalars.random(random);
        return new Blinding(keys.of(key).h2().multiply(vrPrime).encode(), GroupNumbers.encode(vrPrime));
    }
}
