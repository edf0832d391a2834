/**
 * Requests to an Indy ledger: typed operations, the request around them, its signing form, digests and signatures.
 *
 * <p>{@link io.shuzheng.ledger.request.LedgerOperation} is what is asked for,
 * {@link io.shuzheng.ledger.request.LedgerRequest} is an operation with its author, number and signatures, and
 * {@link io.shuzheng.ledger.request.SigningForm} is what gets signed. Nothing here talks to a ledger.
 */
@NullMarked
package io.shuzheng.ledger.request;

import org.jspecify.annotations.NullMarked;
