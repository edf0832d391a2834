/**
 * DID Exchange 1.0 and 1.1 (Aries RFC 0023): two agents tell each other their DIDs, and the invited one learns that the
 * answer comes from whoever invited it.
 *
 * <p>{@link io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol} is the state machine. Whoever drives it checks that
 * an envelope's sender key belongs to the DID that its message tells.
 */
@NullMarked
package io.shuzheng.didcomm.protocol.didexchange;

import org.jspecify.annotations.NullMarked;
