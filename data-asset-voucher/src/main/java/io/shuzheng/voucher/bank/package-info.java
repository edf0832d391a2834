/** The bank: takes applications, buys vouchers, has them proved, and lends. */
@NullMarked
package io.shuzheng.voucher.bank;

import org.jspecify.annotations.NullMarked;
