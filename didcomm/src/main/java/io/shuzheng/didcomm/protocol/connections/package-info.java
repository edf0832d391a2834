/**
 * The messages of Connections 1.0 (Aries RFC 0160), which older peers speak. They are read and written; connecting is {@link
 * io.shuzheng.didcomm.protocol.didexchange DID Exchange}'s.
 */
@NullMarked
package io.shuzheng.didcomm.protocol.connections;

import org.jspecify.annotations.NullMarked;
