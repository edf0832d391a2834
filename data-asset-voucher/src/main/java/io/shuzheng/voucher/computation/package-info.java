/**
 * The computation of step 6 between three agents: the private score
 * ({@link io.shuzheng.computation.score}) carried by messages of the data-asset-voucher protocol.
 *
 * <p>{@link io.shuzheng.voucher.computation.ScoreBank} and {@link io.shuzheng.voucher.computation.ScoreProvider} commit to their
 * inputs towards the {@link io.shuzheng.voucher.computation.ScoreCoordinator}, which drafts the contract, has it signed, and
 * receives the score. Each step reads and writes records of the wallet only, so that each agent may be restarted between any
 * two messages; claim, run and messages of a step commit together.
 */
@NullMarked
package io.shuzheng.voucher.computation;

import org.jspecify.annotations.NullMarked;
