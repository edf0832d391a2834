/**
 * The client of an Indy pool: {@link io.shuzheng.ledger.client.IndyPool} sends requests and answers with typed replies,
 * {@link io.shuzheng.ledger.client.LedgerReader} and {@link io.shuzheng.ledger.client.LedgerWriter} ask and write in
 * one call. A pool is known by its {@link io.shuzheng.ledger.client.Genesis} and by nothing else, so that another
 * genesis is another network.
 */
@NullMarked
package io.shuzheng.ledger.client;

import org.jspecify.annotations.NullMarked;
