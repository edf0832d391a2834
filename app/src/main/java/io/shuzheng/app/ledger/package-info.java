/** {@code shuzheng ledger}: the embedded ledger as a process of its own. */
@NullMarked
package io.shuzheng.app.ledger;

import org.jspecify.annotations.NullMarked;
