/**
 * DIDComm v1 envelopes: what agents send each other over any transport.
 *
 * <p>An {@link io.shuzheng.didcomm.envelope.EnvelopePacker} encrypts for one or several keys, as a known sender
 * (authcrypt) or an anonymous one (anoncrypt); an {@link io.shuzheng.didcomm.envelope.EnvelopeUnpacker} decrypts.
 * {@link io.shuzheng.didcomm.envelope.ForwardWrapper} wraps an envelope for the mediators on its way. DIDComm v2 can come
 * beside v1 as other implementations of the same two interfaces.
 *
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/features/0019-encryption-envelope">Aries RFC 0019</a>
 */
@NullMarked
package io.shuzheng.didcomm.envelope;

import org.jspecify.annotations.NullMarked;
