/** The web page of an embedded ledger: status, genesis, transactions, registration of DIDs. */
@NullMarked
package io.shuzheng.app.ledger.web;

import org.jspecify.annotations.NullMarked;
