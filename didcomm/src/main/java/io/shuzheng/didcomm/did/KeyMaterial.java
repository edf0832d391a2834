package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.X25519PublicKey;

/** The public key of a verification method: of one of the two kinds that DIDComm v1 uses, or of another. */
public sealed interface KeyMaterial {

    /** A key of a kind that is used here. */
    sealed interface Known extends KeyMaterial {

        /** The key's 32 bytes. */
        byte[] bytes();

        /** The key as {@link Multikey} text. */
        String multikey();
    }

    /** A key that verifies signatures, and from which a key for encryption is derived. */
    record Ed25519(Ed25519PublicKey key) implements Known {

        @Override
        public byte[] bytes() {
            return key.bytes();
        }

        @Override
        public String multikey() {
            return Multikey.encode(key);
        }
    }

    /** A key for encryption only. */
    record X25519(X25519PublicKey key) implements Known {

        @Override
        public byte[] bytes() {
            return key.bytes();
        }

        @Override
        public String multikey() {
            return Multikey.encode(key);
        }
    }

    /**
     * A key of a kind that is not used here; it is kept so that the document stays whole.
     *
     * @param members the verification method's members but id, type and controller, as JSON text
     */
    record Other(String members) implements KeyMaterial {}
}
