/** The exact bytes of JSON that Indy hashes and signs, for client and embedded ledger alike. */
@NullMarked
package io.shuzheng.ledger.internal.encoding;

import org.jspecify.annotations.NullMarked;
