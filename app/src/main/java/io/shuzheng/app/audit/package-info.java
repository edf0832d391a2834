/** {@code shuzheng audit}: a voucher's lineage, replayed from evidence and ledger. */
@NullMarked
package io.shuzheng.app.audit;

import org.jspecify.annotations.NullMarked;
