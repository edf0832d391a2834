/** The three ledgers: transactions, their canonical bytes and their Merkle trees. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.ledger;

import org.jspecify.annotations.NullMarked;
