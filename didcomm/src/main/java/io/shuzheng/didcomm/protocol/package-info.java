/**
 * What the Aries protocols share: steps and their tables, conversations, violations, attachment formats.
 *
 * <p>A protocol is a state machine without I/O, clock or randomness of its own: a pure function of an immutable
 * {@link io.shuzheng.didcomm.protocol.Exchange} and a message to a {@link io.shuzheng.didcomm.protocol.Transition}. Whoever
 * calls it stores the exchange and sends the message in one transaction. The credential and proof objects stay opaque JSON.
 *
 * <p>No machine knows connections: the caller sees to it that a message of a thread comes from the peer with whom the
 * thread was begun.
 */
@NullMarked
package io.shuzheng.didcomm.protocol;

import org.jspecify.annotations.NullMarked;
