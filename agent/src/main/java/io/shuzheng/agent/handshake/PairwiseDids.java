package io.shuzheng.agent.handshake;

import io.shuzheng.agent.identity.Identities;
import io.shuzheng.agent.identity.KeyPurpose;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.LegacyDidDocument;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Makes the DIDs that we tell single peers: did:peer:4, or a did:sov that is on no ledger for peers of the old form. */
final class PairwiseDids {

    private final KeyRing keys;
    private final Identities identities;
    private final Supplier<URI> endpoint;

    PairwiseDids(KeyRing keys, Identities identities, Supplier<URI> endpoint) {
        this.keys = keys;
        this.identities = identities;
        this.endpoint = endpoint;
    }

    OwnDid create(UnitOfWork work, boolean legacy) {
        if (!legacy) {
            return identities.createPeer(work, endpoint.get());
        }
        Ed25519PublicKey key = keys.create(work, KeyPurpose.PEER_DID);
        return identities.put(work, new OwnDid(LegacyDidDocument.didOf(key), key, OwnDid.Kind.PEER));
    }

    /** The document to attach for a DID of the old form. */
    ObjectNode legacyDocument(OwnDid mine) {
        return LegacyDidDocument.of(mine.key(), endpoint.get(), List.of());
    }

    static boolean isLegacy(OwnDid mine) {
        return mine.did().method().equals("sov");
    }
}
