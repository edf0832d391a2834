/**
 * Who is who in the market: the bureau enters organisations on the ledger and publishes their DIDs by role, so that they
 * find each other knowing only the ledger's genesis and the bureau's DID (step 0).
 */
@NullMarked
package io.shuzheng.voucher.market;

import org.jspecify.annotations.NullMarked;
