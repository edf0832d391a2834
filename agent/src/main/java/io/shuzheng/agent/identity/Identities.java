package io.shuzheng.agent.identity;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.PeerDid4;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The agent's own DIDs: one in public, and as many as it likes for single peers and purposes. */
public final class Identities {

    private static final RecordType<OwnDid> OWN =
            RecordType.of("own-did", OwnDid::toJson, OwnDid::fromJson).taggedBy(OwnDid::tags);

    private final KeyRing keys;

    public Identities(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Takes the {@code did:sov} of a seed as the public DID. That it is on the ledger is for the caller to see to.
     *
     * @throws InvalidInputException if the wallet has another public DID
     */
    public OwnDid adoptPublic(UnitOfWork work, SecretBytes seed) {
        Ed25519PublicKey key = keys.add(work, seed, KeyPurpose.PUBLIC_DID);
        Did did = Did.ofIndyId(Base58.encode(Arrays.copyOf(key.bytes(), 16)));
        Optional<OwnDid> before = findPublic(work);
        if (before.isPresent() && !before.get().did().equals(did)) {
            throw new InvalidInputException(
                    "this wallet belongs to " + before.get().did() + ", not to " + did);
        }
        return put(work, new OwnDid(did, key, OwnDid.Kind.PUBLIC));
    }

    /** The public DID, where the agent has one. */
    public Optional<OwnDid> findPublic(WalletReader reader) {
        return reader.findAll(OWN, new Tag("kind", OwnDid.Kind.PUBLIC.name())).stream()
                .map(stored -> stored.value())
                .findFirst();
    }

    /** Makes a did:peer:4 with a new key, reached at this endpoint. */
    public OwnDid createPeer(UnitOfWork work, URI endpoint) {
        Ed25519PublicKey key = keys.create(work, KeyPurpose.PEER_DID);
        return put(work, new OwnDid(PeerDid4.ofDidCommV1(key, endpoint, List.of()), key, OwnDid.Kind.PEER));
    }

    /** One of our DIDs. */
    public Optional<OwnDid> find(WalletReader reader, Did did) {
        return reader.find(OWN, did.toString());
    }

    /** The DID of ours that authenticates with this key. */
    public Optional<OwnDid> findByKey(WalletReader reader, Ed25519PublicKey key) {
        return reader.findAll(OWN, new Tag("key", key.base58())).stream()
                .map(stored -> stored.value())
                .findFirst();
    }

    /** Keeps a DID that was made elsewhere, of a key of the key ring. */
    public OwnDid put(UnitOfWork work, OwnDid own) {
        work.put(OWN, own.did().toString(), own);
        return own;
    }
}
