/** Requests as clients send them: parsing, shape checks, signatures, refusals. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.request;

import org.jspecify.annotations.NullMarked;
