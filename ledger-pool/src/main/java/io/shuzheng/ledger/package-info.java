/** The DID ledger: Indy transactions, pool client and embedded ledger. */
@NullMarked
package io.shuzheng.ledger;

import org.jspecify.annotations.NullMarked;
