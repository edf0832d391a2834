package io.shuzheng.voucher.identity;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InternalFailureException;

/**
 * The agent's public DID with the key that it signs with: documents, contracts and statements alike.
 *
 * <p>Each method throws an {@link InternalFailureException} as long as the wallet has no public DID.
 */
public final class PublicIdentity {

    /** The fragment of the key in the document of a ledger DID. */
    private static final String KEY_FRAGMENT = "key-1";

    private final AgentContext context;

    public PublicIdentity(AgentContext context) {
        this.context = context;
    }

    /** The public DID. */
    public OwnDid self(WalletReader reader) {
        return context.identities()
                .findPublic(reader)
                .orElseThrow(() -> new InternalFailureException("the wallet has no public DID to act as"));
    }

    /** By what others find the key in the DID's document. */
    public KeyId keyId(WalletReader reader) {
        return KeyId.parse(self(reader).did().withFragment(KEY_FRAGMENT).toString());
    }

    /** The private half of that key. */
    public Ed25519PrivateKey key(WalletReader reader) {
        return context.keys().require(reader, self(reader).key());
    }
}
