/** Trust Ping 1.0 (Aries RFC 0048): is the peer there, and does the connection work. */
@NullMarked
package io.shuzheng.didcomm.protocol.trustping;

import org.jspecify.annotations.NullMarked;
