/**
 * Out-of-Band 1.1 (Aries RFC 0434): invitations, their URLs, and the reuse of a connection that exists already.
 *
 * <p>An {@link io.shuzheng.didcomm.protocol.outofband.Invitation} is no DIDComm message on the wire: anybody may read it.
 */
@NullMarked
package io.shuzheng.didcomm.protocol.outofband;

import org.jspecify.annotations.NullMarked;
