/**
 * The evidence of the lending flow: signed statements in a transparency log.
 *
 * <p>In the words of RFC 9162 and of IETF SCITT: an actor signs a {@linkplain io.shuzheng.evidence.statement.Statement
 * statement}, the log takes it in and answers with a {@linkplain io.shuzheng.evidence.log.Receipt receipt}, the log's
 * {@linkplain io.shuzheng.evidence.log.SignedTreeHead tree heads} are {@linkplain io.shuzheng.evidence.anchor.Anchor
 * anchored} on the ledger, and whoever holds the log, the receipts and the ledger replays a voucher's
 * {@linkplain io.shuzheng.evidence.audit.LineageAudit lineage}.
 *
 * <ul>
 *   <li>{@code statement}: what an actor says and signs, and the salted commitments in it
 *   <li>{@code log}: the log, its tree heads, receipts and consistency proofs, and the port to its store
 *   <li>{@code anchor}: which tree heads go to the ledger, and the port to it
 *   <li>{@code access}: who may read which statement, and who may add one
 *   <li>{@code audit}: the replay of a lineage and its findings
 *   <li>{@code protocol}: the messages of {@code urn:shuzheng:evidence/1.0} and the log's answers
 * </ul>
 */
@NullMarked
package io.shuzheng.evidence;

import org.jspecify.annotations.NullMarked;
