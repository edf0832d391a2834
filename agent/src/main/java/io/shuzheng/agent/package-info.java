/**
 * What every agent shares: an encrypted wallet, messages in and out, connections, background work, events.
 *
 * <p><b>The life of a message.</b> {@link io.shuzheng.agent.transport.InboundServer} takes an envelope; {@link
 * io.shuzheng.agent.message.Inbox} opens it and stores the message, and only then is the sender answered 202. {@link
 * io.shuzheng.agent.message.MessageDispatcher} finds out by the envelope's keys on which connection it came, and gives it
 * to its {@link io.shuzheng.agent.message.MessageHandler} in a {@link io.shuzheng.agent.store.UnitOfWork}. What the handler
 * writes, sends through {@link io.shuzheng.agent.message.Messenger}, schedules as {@link
 * io.shuzheng.agent.work.BackgroundWork} and publishes on the {@link io.shuzheng.agent.event.EventBus} commits in one
 * transaction with the message's completion. {@link io.shuzheng.agent.message.Delivery} carries what was sent to the peer
 * for as long as it takes. Kill the process between any two of these, and the next one goes on.
 *
 * <p><b>Writing a module.</b> An {@link io.shuzheng.agent.AgentModule} registers handlers with the {@link
 * io.shuzheng.agent.AgentContext} at hand. A handler
 *
 * <ul>
 *   <li>has no effect but through its unit of work, for it may run again;
 *   <li>may compute and read a ledger for seconds: no lock is held meanwhile, and the commit checks what was read;
 *   <li>throws an {@link io.shuzheng.primitives.InvalidInputException} where the peer is wrong (which is told so), and
 *       any other exception where it should run again later;
 *   <li>does what changes the world outside, such as a ledger write, in background work, idempotently, after the commit;
 *   <li>allots what many compete for (a revocation index) in a short unit of its own, by a key that finds the same
 *       allotment when it runs again: a conflict then costs no proof.
 * </ul>
 */
@NullMarked
package io.shuzheng.agent;

import org.jspecify.annotations.NullMarked;
