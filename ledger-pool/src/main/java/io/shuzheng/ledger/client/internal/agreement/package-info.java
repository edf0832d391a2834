/** Which nodes are asked, for how long each may take, and when their answers make one. */
@NullMarked
package io.shuzheng.ledger.client.internal.agreement;

import org.jspecify.annotations.NullMarked;
