/** The enterprise: keeps its credentials, applies for loans, authorizes the use of its data, and proves what it must. */
@NullMarked
package io.shuzheng.voucher.enterprise;

import org.jspecify.annotations.NullMarked;
