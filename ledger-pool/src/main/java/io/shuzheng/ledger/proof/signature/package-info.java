/**
 * The signatures under a ledger's roots: BLS on BN254, so that the signatures of many nodes under one value are one point.
 *
 * <p>A secret key is a number, its public key that multiple of a fixed point of G2. A message is hashed to a point of G1: its
 * SHA-256 as x, counted upwards to the first x of the curve. The signature is the point's multiple by the secret key; a
 * multi-signature is the sum of signatures, and is verified with the sum of public keys. That is sound only if whoever published a key
 * knows its secret key, which the proof of possession shows: a signature under the Keccak-256 of the key itself.
 *
 * @see <a href="https://www.iacr.org/archive/asiacrypt2001/22480516.pdf">Boneh, Lynn, Shacham: Short Signatures from the Weil
 *     Pairing</a>
 */
@NullMarked
package io.shuzheng.ledger.proof.signature;

import org.jspecify.annotations.NullMarked;
