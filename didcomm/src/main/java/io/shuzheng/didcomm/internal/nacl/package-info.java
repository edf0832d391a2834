/**
 * NaCl's public-key encryption on Bouncy Castle's Salsa20, Poly1305 and BLAKE2b: what DIDComm v1 wraps its content keys
 * with.
 *
 * <p>Formats are libsodium's: a box is the 16-byte tag followed by the ciphertext. Comparison of tags takes constant
 * time; nothing here branches on a secret.
 *
 * @see <a href="https://cr.yp.to/highspeed/naclcrypto-20090310.pdf">Cryptography in NaCl</a>
 */
@NullMarked
package io.shuzheng.didcomm.internal.nacl;

import org.jspecify.annotations.NullMarked;
