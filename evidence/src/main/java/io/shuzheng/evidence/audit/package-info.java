/** The replay of a lineage from evidence and ledger alone, and what it finds. */
@NullMarked
package io.shuzheng.evidence.audit;

import org.jspecify.annotations.NullMarked;
