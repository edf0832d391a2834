/** {@link io.shuzheng.ledger.client.IndyPool} over Hyperledger's libindy_vdr, called through JNA. */
@NullMarked
package io.shuzheng.ledger.client.internal;

import org.jspecify.annotations.NullMarked;
