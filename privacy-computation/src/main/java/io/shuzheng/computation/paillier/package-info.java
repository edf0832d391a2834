/**
 * Paillier's additively homomorphic encryption (P. Paillier, <em>Public-Key Cryptosystems Based on Composite Degree
 * Residuosity Classes</em>, EUROCRYPT '99), with generator {@code g = 1 + n}.
 *
 * <p>{@code Enc(m; ρ) = (1 + n)^m · ρ^n mod n²}. Products of ciphertexts add plaintexts, powers multiply them. Plaintexts
 * are integers modulo {@code n}; {@link io.shuzheng.computation.paillier.PaillierPublicKey#encodeSigned} places negative
 * ones in its upper half.
 *
 * <p><b>Limits.</b> Indistinguishable under chosen plaintext (decisional composite residuosity), malleable by design. The
 * arithmetic is {@link java.math.BigInteger}'s: not constant-time, and its memory cannot be wiped.
 */
@NullMarked
package io.shuzheng.computation.paillier;

import org.jspecify.annotations.NullMarked;
