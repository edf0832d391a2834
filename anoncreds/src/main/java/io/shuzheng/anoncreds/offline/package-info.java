/** Published objects and presentations in files: verification without a ledger. */
@NullMarked
package io.shuzheng.anoncreds.offline;

import org.jspecify.annotations.NullMarked;
