/** What an enterprise's authorization to use its data binds, and how the data provider alone learns whose data they are. */
@NullMarked
package io.shuzheng.voucher.authorization;

import org.jspecify.annotations.NullMarked;
