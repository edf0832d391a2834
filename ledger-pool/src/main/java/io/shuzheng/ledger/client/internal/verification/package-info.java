/** What a single node can prove: that its answer follows from a state that enough nodes have signed. */
@NullMarked
package io.shuzheng.ledger.client.internal.verification;

import org.jspecify.annotations.NullMarked;
