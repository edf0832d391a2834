/** What makes an answer of one node as good as that of many: the state's proof with the nodes' signature under the state's root. */
@NullMarked
package io.shuzheng.ledger.proof;

import org.jspecify.annotations.NullMarked;
