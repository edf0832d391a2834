/** The messages of {@code urn:shuzheng:data-asset-voucher/1.0}. */
@NullMarked
package io.shuzheng.voucher.message;

import org.jspecify.annotations.NullMarked;
