/** The data bureau: keeps the register of enterprises, issues identities and blank vouchers, runs the evidence log. */
@NullMarked
package io.shuzheng.voucher.bureau;

import org.jspecify.annotations.NullMarked;
