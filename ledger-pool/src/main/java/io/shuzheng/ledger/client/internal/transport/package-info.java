/** Messages to and from the nodes of a network: one CURVE connection a node, kept, and one thread that owns them all. */
@NullMarked
package io.shuzheng.ledger.client.internal.transport;

import org.jspecify.annotations.NullMarked;
