/** A ledger in one process that any Indy client takes for Indy: for developers and demonstrations, not for consensus. */
@NullMarked
package io.shuzheng.ledger.embedded;

import org.jspecify.annotations.NullMarked;
