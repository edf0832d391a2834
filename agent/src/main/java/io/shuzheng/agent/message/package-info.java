/**
 * Messages in and out: the inbox and the dispatch to handlers, the messenger and the outbox.
 *
 * <p>An envelope is opened when it arrives, so that whoever sends garbage is told at once, and the message is stored
 * before the sender is thanked. A handler then runs in a unit of work in which the message is marked as handled. What it
 * sends is packed and stored in the same unit, and delivered after the commit for as long as it takes.
 */
@NullMarked
package io.shuzheng.agent.message;

import org.jspecify.annotations.NullMarked;
