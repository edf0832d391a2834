/**
 * Durable queues in the wallet's database: the inbox, the outbox and background work.
 *
 * <p>An item is added by a unit of work and commits with it. A {@link io.shuzheng.agent.queue.QueueProcessor} leases
 * items, runs a handler in a unit of work of its own, and the item's completion commits with what the handler wrote. So
 * an item is handled at least once, and its effects in the database happen exactly once.
 *
 * <pre>
 * queue_item
 *   position      the order in which items were added
 *   queue         INBOX, OUTBOX or WORK
 *   id            random; the place to which the content is sealed
 *   lane          keyed hash; items of one lane are handled one at a time, in order
 *   digest        keyed hash or NULL; a second item with the same digest is not added
 *   state         WAITING, DONE, REFUSED (the input was bad), FAILED (given up)
 *   attempts      how often it was leased; with lease_owner it tells a late worker that its lease is lost
 *   due_at, leased_until, created_at   ms since 1970
 *   content       AEAD(JSON); emptied when DONE
 *   reason        why it was refused, failed or postponed last
 * </pre>
 */
@NullMarked
package io.shuzheng.agent.queue;

import org.jspecify.annotations.NullMarked;
