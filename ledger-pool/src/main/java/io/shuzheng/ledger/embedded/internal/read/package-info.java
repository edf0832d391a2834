/** One handler for each kind of query. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.read;

import org.jspecify.annotations.NullMarked;
