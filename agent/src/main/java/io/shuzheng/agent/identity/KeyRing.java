package io.shuzheng.agent.identity;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.didcomm.envelope.DecryptionKeys;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SecretBytes;
import java.security.SecureRandom;
import java.util.Optional;

/** The agent's Ed25519 keys, each found by its public key. */
public final class KeyRing implements DecryptionKeys {

    private static final RecordType<OwnKey> KEY = RecordType.of("key", OwnKey::toJson, OwnKey::fromJson);

    private final WalletStore store;
    private final SecureRandom random;

    public KeyRing(WalletStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /** Makes a key, kept when the unit of work commits. */
    public Ed25519PublicKey create(UnitOfWork work, KeyPurpose purpose) {
        return put(work, Ed25519PrivateKey.generate(random), purpose);
    }

    /** Keeps the key of a seed of 32 bytes; does no harm if it is there already. */
    public Ed25519PublicKey add(UnitOfWork work, SecretBytes seed, KeyPurpose purpose) {
        return put(work, Ed25519PrivateKey.fromSeed(seed), purpose);
    }

    private static Ed25519PublicKey put(UnitOfWork work, Ed25519PrivateKey key, KeyPurpose purpose) {
        if (work.find(KEY, key.publicKey().base58()).isEmpty()) {
            work.put(KEY, key.publicKey().base58(), new OwnKey(key, purpose));
        }
        return key.publicKey();
    }

    /** The private key, as the reader's snapshot has it. */
    public Optional<Ed25519PrivateKey> find(WalletReader reader, Ed25519PublicKey publicKey) {
        return reader.find(KEY, publicKey.base58()).map(OwnKey::key);
    }

    /**
     * The private key of a public key that is known to be ours.
     *
     * @throws InternalFailureException if it is not in the wallet
     */
    public Ed25519PrivateKey require(WalletReader reader, Ed25519PublicKey publicKey) {
        return find(reader, publicKey)
                .orElseThrow(() -> new InternalFailureException("the wallet lacks the private key of " + publicKey));
    }

    /** The private key, read at once. */
    @Override
    public Optional<Ed25519PrivateKey> find(Ed25519PublicKey publicKey) {
        return store.read(reader -> find(reader, publicKey));
    }
}
