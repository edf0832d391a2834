/**
 * The wallet: one encrypted database an agent, changed only by units of work that commit whole or not at all.
 *
 * <pre>
 * wallet        name → content              the key envelope: Argon2id parameters, wrapped key sets (see WalletKeys)
 * record        (category, id_hash) →       category in the clear, id_hash = PRF(category, id)
 *               version, created_at,        version grows with each change, created_at in ms since 1970
 *               content                     AEAD({id, tags, value}), associated data (category, id_hash)
 * record_tag    (category, tag_hash,        tag_hash = PRF(category, name, value)
 *               id_hash)
 * queue_item    see io.shuzheng.agent.queue
 * schema_change (module, version)           which migrations have run, with the digest of each
 * </pre>
 *
 * <p>What is visible without the wallet key: the categories, how many records each has, their sizes and times, and which
 * records share a tag. Ids, tags and values are not. A row moved to another place does not open; that a row was put back
 * to an older state of its own is not detected.
 */
@NullMarked
package io.shuzheng.agent.store;

import org.jspecify.annotations.NullMarked;
