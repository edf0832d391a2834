/** {@code shuzheng verify}: presentations in files, judged offline or by the ledger's objects. */
@NullMarked
package io.shuzheng.app.verify;

import org.jspecify.annotations.NullMarked;
