/**
 * DIDs, DID documents and their resolution: did:key, did:peer:2, did:peer:4, and the port for ledger methods.
 *
 * <p>A {@link io.shuzheng.didcomm.did.Did} names a subject, a {@link io.shuzheng.didcomm.did.DidDocument} says with
 * which keys and at which endpoint to reach it, and a {@link io.shuzheng.didcomm.did.DidResolver} finds the one for the
 * other. Terms are those of <a href="https://www.w3.org/TR/did-core/">DID Core 1.0</a>.
 */
@NullMarked
package io.shuzheng.didcomm.did;

import org.jspecify.annotations.NullMarked;
