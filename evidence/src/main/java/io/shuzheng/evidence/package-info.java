/** Signed statements, the Merkle log, tree heads, receipts and audit. */
@NullMarked
package io.shuzheng.evidence;

import org.jspecify.annotations.NullMarked;
