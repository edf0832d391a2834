package io.shuzheng.agent.identity;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.PeerDid4;
import io.shuzheng.didcomm.did.PeerDidResolver;
import java.util.Optional;
import tools.jackson.databind.node.StringNode;

/** The long forms of the peers' did:peer:4, kept in the wallet. */
public final class StoredLongForms implements PeerDidResolver.LongForms {

    private static final RecordType<Did> LONG_FORM =
            RecordType.of("peer-did", did -> StringNode.valueOf(did.toString()), json -> Did.parse(json.asString("")));

    private final WalletStore store;

    public StoredLongForms(WalletStore store) {
        this.store = store;
    }

    /** Keeps the DID if it is a did:peer:4 in its long form. */
    public void remember(UnitOfWork work, Did did) {
        if (PeerDid4.isLong(did)) {
            String shortForm = PeerDid4.shortForm(did).toString();
            if (work.find(LONG_FORM, shortForm).isEmpty()) {
                work.put(LONG_FORM, shortForm, did);
            }
        }
    }

    @Override
    public Optional<Did> find(Did shortForm) {
        return store.read(reader -> reader.find(LONG_FORM, shortForm.toString()));
    }
}
