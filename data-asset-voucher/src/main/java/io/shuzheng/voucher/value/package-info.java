/** Values of the data market that validate themselves: codes, dates, amounts, ids, the terms of a loan. */
@NullMarked
package io.shuzheng.voucher.value;

import org.jspecify.annotations.NullMarked;
