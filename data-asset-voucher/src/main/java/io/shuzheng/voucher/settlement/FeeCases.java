package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.WalletReader;

/** Finds the fees of one side. What comes from a peer is only about a fee between this peer and us. */
final class FeeCases {

    private final RecordType<FeeCase> side;

    /** @param side whether we are paid or pay: {@link FeeCase#RECEIVABLE} or {@link FeeCase#PAYABLE} */
    FeeCases(RecordType<FeeCase> side) {
        this.side = side;
    }

    /** @throws SettlementRefusedException if there is no such quote */
    FeeCase ofQuote(WalletReader reader, String quoteId) {
        return reader.find(side, quoteId)
                .orElseThrow(() -> new SettlementRefusedException(SettlementProblem.UNKNOWN_QUOTE));
    }

    /** @throws SettlementRefusedException if there is no such quote, or the peer is not of it */
    FeeCase ofQuote(WalletReader reader, Connection peer, String quoteId) {
        return requirePeer(ofQuote(reader, quoteId), peer);
    }

    /** @throws SettlementRefusedException if no invoice or order has the tag, or the peer is not of it */
    FeeCase ofTag(WalletReader reader, Connection peer, Tag tag) {
        return reader.findAll(side, tag).stream()
                .map(StoredRecord::value)
                .findFirst()
                .map(fee -> requirePeer(fee, peer))
                .orElseThrow(() -> new SettlementRefusedException(SettlementProblem.OTHER_INVOICE));
    }

    private static FeeCase requirePeer(FeeCase fee, Connection peer) {
        if (!fee.connection().equals(peer.id())) {
            throw new SettlementRefusedException(SettlementProblem.OTHER_PARTIES);
        }
        return fee;
    }
}
