/** One handler for each kind of transaction: static check, check against the state, change of the state. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.write;

import org.jspecify.annotations.NullMarked;
