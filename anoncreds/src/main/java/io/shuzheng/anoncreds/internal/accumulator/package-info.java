/**
 * Revocation: the accumulator over a registry's indexes, the issuer's signatures that bind credentials to indexes, the holder's
 * witnesses, and the proof that a witness exists.
 *
 * <p>A registry of N has a secret gamma. Index i stands for the powers g^(gamma^i) in G1 and g'^(gamma^i) in G2; the tails file
 * publishes the latter for 0 to 2N, all but that of N + 1. The accumulator is the sum of the tails N + 1 - j of all indexes j
 * that are not revoked; the witness omega of index i is the sum of the tails N + 1 - j + i of all others. The two are related by
 * e(g_i, accumulator) = z e(g, omega), where z = e(g, g')^(gamma^(N + 1)): the tail that nobody may know.
 *
 * <p>Times depend on the numbers that are computed with, secrets among them: see {@link io.shuzheng.pairing}.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#anoncreds-credential-revocation">AnonCreds, "AnonCreds Credential
 *     Revocation"</a>
 */
@NullMarked
package io.shuzheng.anoncreds.internal.accumulator;

import org.jspecify.annotations.NullMarked;
