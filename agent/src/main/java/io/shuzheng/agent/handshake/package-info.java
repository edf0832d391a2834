/** How connections begin that are agreed upon: invitations (Aries RFC 0434) and DID Exchange (Aries RFC 0023). */
@NullMarked
package io.shuzheng.agent.handshake;

import org.jspecify.annotations.NullMarked;
