/**
 * How a privacy computation runs, whichever protocol it is: an {@link io.shuzheng.computation.engine.Engine} is one party's
 * side of it, a contract chooses the engine, and messages go through a
 * {@link io.shuzheng.computation.engine.PartyChannel}.
 *
 * <p>Engines keep nothing. What a party has to remember between two messages is a
 * {@link io.shuzheng.computation.engine.ComputationRun}, which whoever calls stores in the same transaction as the messages
 * that were sent.
 */
@NullMarked
package io.shuzheng.computation.engine;

import org.jspecify.annotations.NullMarked;
