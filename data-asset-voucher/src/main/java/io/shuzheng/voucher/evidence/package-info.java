/**
 * The market's evidence: the bureau's log of signed statements in its wallet and on the wire, the recorder of every other actor, and
 * the regulator's copy and audit. The formats and rules are those of {@code docs/protocols/evidence-1.0.md}.
 */
@NullMarked
package io.shuzheng.voucher.evidence;

import org.jspecify.annotations.NullMarked;
