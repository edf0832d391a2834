package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import java.math.BigInteger;

/**
 * Q = Z / (S^v Rctxt^m2 prod R_i^m_i), of which a signature is the e-th root.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential"</a>
 */
final class SignatureEquation {

    private SignatureEquation() {}

    /** Q, up to what else the caller divides it by: the hidden link secret, as it is or blinded. */
    static ProductOfPowers q(PublicKeyBases bases, BigInteger v, BigInteger m2, SignedAttributes attributes) {
        ProductOfPowers q = bases.modulus()
                .product()
                .times(bases.z().base())
                .times(bases.s(), v.negate())
                .times(bases.rctxt(), m2.negate());
        attributes.numbers().forEach((name, number) -> q.times(bases.r(name), number.negate()));
        return q;
    }
}
