package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.LedgerRequest;
import java.util.List;

/**
 * A write is committed.
 *
 * @param transaction the transaction
 * @param rootHash the Merkle root of the ledger that ends with it, Base58
 * @param auditPath its inclusion proof (RFC 9162, section 2.1.3), leaf upwards, Base58
 */
public record WriteReply(LedgerTransaction transaction, String rootHash, List<String> auditPath)
        implements LedgerReply {

    public WriteReply {
        auditPath = List.copyOf(auditPath);
    }

    static WriteReply parse(LedgerRequest request, ReplyNode result) {
        LedgerTransaction transaction = LedgerTransaction.parse(result);
        ReplyNode metadata = result.object("txn").object("metadata");
        if (!transaction.type().equals(request.type().code())
                || metadata.number("reqId") != request.requestId()
                || !metadata.string("payloadDigest").equals(request.payloadDigest())) {
            throw new MalformedReply(
                    "transaction " + transaction.sequenceNumber() + " is not what was asked: " + request);
        }
        return new WriteReply(transaction, result.string("rootHash"), result.strings("auditPath"));
    }
}
