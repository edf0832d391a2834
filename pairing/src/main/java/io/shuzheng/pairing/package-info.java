/**
 * The pairing-friendly curve BN254 with its groups G1, G2 and GT, as AnonCreds revocation and Indy's state proofs need it.
 *
 * <p>{@link io.shuzheng.pairing.CurveParameters} derives every constant from one number u. Fields are
 * {@link io.shuzheng.pairing.Fp} and its extensions of degree 2, 6 and 12; groups are the public types; the
 * pairing is {@link io.shuzheng.pairing.MillerLoop} followed by
 * {@link io.shuzheng.pairing.FinalExponentiation}.
 *
 * <p><b>Every operation takes a time that depends on its operands</b>: scalars are recoded to digits and table entries are chosen by
 * them. Whoever can measure an operation closely, or shares its processor's caches, may learn about its scalar. Blind a scalar that
 * lives longer than one protocol run (an issuer's private key), or let nobody observe the process that uses it.
 */
@NullMarked
package io.shuzheng.pairing;

import org.jspecify.annotations.NullMarked;
