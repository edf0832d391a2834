/** The nodes of a network, from its genesis and what its pool ledger says since. */
@NullMarked
package io.shuzheng.ledger.client.internal.pool;

import org.jspecify.annotations.NullMarked;
