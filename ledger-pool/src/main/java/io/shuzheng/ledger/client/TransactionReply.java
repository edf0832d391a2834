package io.shuzheng.ledger.client;

import java.util.Optional;

/**
 * The answer to GET_TXN.
 *
 * @param transaction the transaction, if the ledger has one of that number
 * @param rootHash the Merkle root of the whole ledger when the transaction was first read, Base58; absent where the
 *     transaction is
 */
public record TransactionReply(Optional<LedgerTransaction> transaction, Optional<String> rootHash)
        implements LedgerReply {

    static TransactionReply parse(ReplyNode result) {
        if (result.optional("data").isEmpty()) {
            return new TransactionReply(Optional.empty(), Optional.empty());
        }
        ReplyNode data = result.object("data");
        return new TransactionReply(Optional.of(LedgerTransaction.parse(data)), data.optionalString("rootHash"));
    }
}
