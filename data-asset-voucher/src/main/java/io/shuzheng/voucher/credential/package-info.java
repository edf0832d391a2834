/** The market's credentials: what a voucher says, what is asked about credentials, and what an answer shows. */
@NullMarked
package io.shuzheng.voucher.credential;

import org.jspecify.annotations.NullMarked;
