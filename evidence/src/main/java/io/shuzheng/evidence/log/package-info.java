/** The transparency log: its store, tree heads, receipts and consistency proofs. */
@NullMarked
package io.shuzheng.evidence.log;

import org.jspecify.annotations.NullMarked;
