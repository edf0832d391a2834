/** What all actors of the market have in common. */
@NullMarked
package io.shuzheng.voucher.party;

import org.jspecify.annotations.NullMarked;
