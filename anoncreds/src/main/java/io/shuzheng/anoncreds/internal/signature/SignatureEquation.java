package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import java.math.BigInteger;

/**
 * Z = A^e S^v Rctxt^m2 prod R_i^m_i: what a signature (A, e, v) satisfies.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential"</a>
 */
final class SignatureEquation {

    private SignatureEquation() {}

    /** All factors but A^e and that of the link secret, which the issuer has blinded and the holder as it is. */
    static ProductOfPowers signed(PublicKeyBases bases, BigInteger v, BigInteger m2, SignedAttributes attributes) {
        ProductOfPowers product = bases.modulus().product().times(bases.s(), v).times(bases.rctxt(), m2);
        attributes.numbers().forEach((name, number) -> product.times(bases.r(name), number));
        return product;
    }
}
