/** Who an agent is in public, for whatever of it signs. */
@NullMarked
package io.shuzheng.voucher.identity;

import org.jspecify.annotations.NullMarked;
