/** What the ledger keeps in its directory: genesis, node seed, lock and the append-only log. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.storage;

import org.jspecify.annotations.NullMarked;
