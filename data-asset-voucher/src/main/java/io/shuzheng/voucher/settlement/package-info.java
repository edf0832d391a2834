/** Fees: accounts in double entry, in fen, and what is owed and paid for a voucher. */
@NullMarked
package io.shuzheng.voucher.settlement;

import org.jspecify.annotations.NullMarked;
