/** Which tree heads go to the ledger, and how they are found there again. */
@NullMarked
package io.shuzheng.evidence.anchor;

import org.jspecify.annotations.NullMarked;
