/** State proofs of the embedded ledger: signatures of its nodes, whose keys it has, under what its ledgers are and were. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.proof;

import org.jspecify.annotations.NullMarked;
