package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.ledger.request.Ledger;
import java.util.Optional;

/**
 * What one accepted request, or one line of genesis, adds.
 *
 * @param ledger the ledger that it is written to
 * @param transaction the transaction
 * @param attribute the attribute's text, if it is an ATTRIB with one
 */
public record LedgerEntry(Ledger ledger, StoredTransaction transaction, Optional<AttributeValue> attribute) {}
