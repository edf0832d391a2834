package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.SignatureCorrectnessProof;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;

/**
 * Signs attributes: of the {@linkplain SignatureEquation equation} the issuer chooses e and v, and A is the e-th root of what is
 * left of Z, called Q. Only who knows the factors of n can draw it.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential"</a>
 */
final class PrimarySigner {

    private final IssuerKey key;
    private final RandomNumbers random;

    PrimarySigner(IssuerKey key, RandomNumbers random) {
        this.key = key;
        this.random = random;
    }

    /**
     * A signature and the proof that it is made with this key.
     *
     * @param signature to be unblinded by the holder
     * @param proof that A is a power of Q
     */
    record Signed(PrimarySignature signature, SignatureCorrectnessProof proof) {}

    /**
     * Signs.
     *
     * @param u the holder's commitment to its link secret, verified
     * @param nonce the nonce of the request
     * @throws InvalidInputException if u is not a quadratic residue
     */
    Signed sign(SignedAttributes attributes, BigInteger m2, BigInteger u, Nonce nonce) {
        BigInteger v = random.bits(Sizes.V_PRIME_PRIME - 1).setBit(Sizes.V_PRIME_PRIME - 1);
        BigInteger e = random.primeInRange(Sizes.E_START, Sizes.E_RANGE);
        BigInteger root = evenInverse(e);
        Modulus modulus = key.bases().modulus();
        BigInteger signed = SignatureEquation.signed(key.bases(), v, m2, attributes)
                .times(u)
                .value();
        BigInteger q = modulus.multiply(key.bases().z().base(), modulus.inverse(signed));
        BigInteger a = modulus.power(q, root);
        requireSound(a, e, q, u);
        return new Signed(new PrimarySignature(m2, a, e, v), prove(q, a, root, nonce));
    }

    /** The inverse of e in the group of quadratic residues; even, so that it takes whatever else u may be into that group. */
    private BigInteger evenInverse(BigInteger e) {
        BigInteger inverse = e.modInverse(key.order());
        return inverse.testBit(0) ? inverse.add(key.order()) : inverse;
    }

    /** A result that a fault has falsified modulo one of the primes would give both away. */
    private void requireSound(BigInteger a, BigInteger e, BigInteger q, BigInteger u) {
        Modulus unfactored = Modulus.of(key.bases().modulus().value());
        if (unfactored.power(a, e).equals(q)) {
            return;
        }
        if (!key.isQuadraticResidue(u)) {
            throw new InvalidInputException("u of the credential request must be a quadratic residue modulo n");
        }
        throw new InternalFailureException("the signature was calculated wrongly");
    }

    private SignatureCorrectnessProof prove(BigInteger q, BigInteger a, BigInteger root, Nonce nonce) {
        BigInteger r = random.below(key.order());
        BigInteger commitment = key.bases().modulus().power(q, r);
        BigInteger c = NumberHash.of(List.of(q, a, commitment, nonce.value()));
        return new SignatureCorrectnessProof(r.subtract(c.multiply(root)).mod(key.order()), c);
    }
}
