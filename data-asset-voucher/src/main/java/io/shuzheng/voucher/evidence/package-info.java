/**
 * The market's evidence: the bureau's log of signed statements in its wallet and on the wire, the recorder of every other actor, and
 * the regulator's copy and audit. The formats and rules are those of {@code docs/protocols/evidence-1.0.md}.
 *
 * <p>The log's rows lie in tables of the bureau's wallet; its anchors, and the statements of other actors, are wallet records.
 *
 * <pre>
 * evidence_row     log_index →              the place in the log, from 0
 *                  digest_hash, id_hash,    PRF of the statement's digest, and of its actor and id; each unique
 *                  head_size,               which tree head the row's receipt was given out with
 *                  content                  AEAD(compact statement), associated data (log_index, head_size)
 * evidence_head    head_size → content      AEAD(compact tree head), once for all rows of a batch
 * evidence_subject (subject_hash,           PRF of a subject that the statement names
 *                  log_index)
 * </pre>
 *
 * <p>What is visible without the wallet key: how many rows there are, their sizes, which were logged together, and which share a
 * subject.
 */
@NullMarked
package io.shuzheng.voucher.evidence;

import org.jspecify.annotations.NullMarked;
