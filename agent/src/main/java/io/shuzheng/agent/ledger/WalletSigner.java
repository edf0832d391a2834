package io.shuzheng.agent.ledger;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.Ed25519PrivateKey;

/** Signs ledger requests as one of the agent's DIDs; the key is taken from the wallet for each request. */
final class WalletSigner implements RequestSigner {

    private final AgentContext agent;
    private final OwnDid own;

    WalletSigner(AgentContext agent, OwnDid own) {
        this.agent = agent;
        this.own = own;
    }

    @Override
    public LedgerDid did() {
        return LedgerDid.of(own.did().methodSpecificId());
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        Ed25519PrivateKey key = agent.store().read(reader -> agent.keys().require(reader, own.key()));
        try {
            return key.sign(signingInput);
        } finally {
            key.destroy();
        }
    }
}
