/** The life of a voucher and the ten steps of the lending flow. */
@NullMarked
package io.shuzheng.voucher;

import org.jspecify.annotations.NullMarked;
