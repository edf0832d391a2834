/** {@link io.shuzheng.ledger.client.IndyPool} in Java, composed of transport, pool, agreement and verification. */
@NullMarked
package io.shuzheng.ledger.client.internal.javaclient;

import org.jspecify.annotations.NullMarked;
