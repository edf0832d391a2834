/**
 * Peers, and how they are reached.
 *
 * <p>A connection is a pair of keys, one of ours and one of the peer's: an envelope that the peer's key authenticates and
 * ours opens belongs to it. It comes about by a handshake, or implicitly, when one side writes to a DID of the other's
 * that it can resolve.
 */
@NullMarked
package io.shuzheng.agent.connection;

import org.jspecify.annotations.NullMarked;
