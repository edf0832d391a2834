package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.anoncreds.internal.signature.RevocationBlinding;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Blinds a credential request for revocation: ur is h2 to the power vr'.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-request">AnonCreds, "Credential Request"</a>
 */
public final class AccumulatorBlinder implements RevocationBlinding {

    private final SecureRandom random;
    private final RevocationKeyCache keys;

    public AccumulatorBlinder(SecureRandom random, RevocationKeyCache keys) {
        this.random = random;
        this.keys = keys;
    }

    @Override
    public Blinded blind(RevocationPublicKey key) {
        BigInteger vrPrime = Scalars.random(random);
        return new Blinded(CurveElements.text(keys.of(key).h2().multiply(vrPrime)), GroupNumbers.encode(vrPrime));
    }
}
