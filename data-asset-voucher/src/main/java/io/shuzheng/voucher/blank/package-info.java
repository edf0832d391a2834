/**
 * Blank vouchers, each the right to make one voucher (steps 4, 5 and 7): the bureau's {@link
 * io.shuzheng.voucher.blank.BlankOffice} issues and spends them, the operation centre's {@link
 * io.shuzheng.voucher.blank.BlankPurse} asks for them and uses them up.
 */
@NullMarked
package io.shuzheng.voucher.blank;

import org.jspecify.annotations.NullMarked;
