/** The operation centre: turns blank vouchers into data-asset vouchers that carry the result of a computation. */
@NullMarked
package io.shuzheng.voucher.centre;

import org.jspecify.annotations.NullMarked;
