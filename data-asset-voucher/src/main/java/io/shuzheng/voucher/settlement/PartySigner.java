package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.document.Document;
import io.shuzheng.voucher.document.DocumentType;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;

/** Signs as the agent's public DID, checks what peers signed as theirs, and sends. */
final class PartySigner {

    /** The fragment of the key in the document of a ledger DID. */
    private static final String KEY_FRAGMENT = "key-1";

    private final AgentContext context;

    PartySigner(AgentContext context) {
        this.context = context;
    }

    AgentContext context() {
        return context;
    }

    /** Unix seconds. */
    long now() {
        return context.clock().instant().getEpochSecond();
    }

    OwnDid self(WalletReader reader) {
        return context.identities()
                .findPublic(reader)
                .orElseThrow(() -> new InvalidInputException("the wallet has no public DID to sign with"));
    }

    <T extends Document> SignedDocument<T> sign(UnitOfWork work, DocumentType<T> type, T content) {
        OwnDid self = self(work);
        String keyId = self.did().withFragment(KEY_FRAGMENT).toString();
        return SignedDocument.sign(type, content, keyId, context.keys().require(work, self.key()));
    }

    /** The content, if the peer of the connection signed it with the key that authenticates the connection. */
    <T extends Document> T requireFrom(Connection peer, SignedDocument<T> document) {
        boolean names = document.keyId().startsWith(peer.theirDid() + "#");
        if (!names || !document.isSignedBy(peer.theirKey())) {
            throw new SettlementRefusedException(SettlementProblem.BAD_SIGNATURE);
        }
        return document.content();
    }

    void send(UnitOfWork work, Connection peer, VoucherMessage message, String thread) {
        context.messenger()
                .send(work, peer, VoucherProtocol.write(message, context.ids().next(), thread));
    }
}
