/**
 * Revocation Notification 2.0 and 1.0 (Aries RFC 0721 and 0183): an issuer tells a holder that a credential was revoked.
 *
 * <p>A notification proves nothing: whoever gets one looks at the ledger.
 */
@NullMarked
package io.shuzheng.didcomm.protocol.revocationnotification;

import org.jspecify.annotations.NullMarked;
