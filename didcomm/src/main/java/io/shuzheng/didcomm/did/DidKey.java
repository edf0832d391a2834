package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;

/**
 * Ed25519 keys written as did:key, the form in which Aries messages refer to bare keys.
 *
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/features/0360-use-did-key">Aries RFC 0360</a>
 * @see <a href="https://w3c-ccg.github.io/did-key-spec/">The did:key Method v0.9</a>
 */
public final class DidKey {

    /** The DID method's name. */
    public static final String METHOD = "key";

    private DidKey() {}

    /** {@code did:key:z6Mk…} */
    public static Did of(Ed25519PublicKey key) {
        return new Did(METHOD, Multikey.encode(key));
    }

    /** {@code did:key:z6Mk…#z6Mk…}: the key within its document. */
    public static DidUrl urlOf(Ed25519PublicKey key) {
        return of(key).withFragment(Multikey.encode(key));
    }

    /**
     * Reads {@code did:key:z6Mk…}, with or without {@code #z6Mk…}.
     *
     * @throws InvalidInputException if {@code text} is no did:key of an Ed25519 key, or its fragment names another key
     */
    public static Ed25519PublicKey parse(String text) {
        return keyOf(DidUrl.parse(text));
    }

    /**
     * Reads a key as Aries messages write it: a did:key, or the bare Base58 of older messages.
     *
     * @throws InvalidInputException if {@code text} is neither
     */
    public static Ed25519PublicKey parseTolerant(String text) {
        return text.startsWith("did:") ? parse(text) : Ed25519PublicKey.fromBase58(text);
    }

    static Ed25519PublicKey keyOf(DidUrl url) {
        String multikey = url.did().methodSpecificId();
        boolean sameKey = url.fragment().isEmpty() || url.fragment().equals(multikey);
        if (!url.did().method().equals(METHOD) || !url.path().isEmpty() || !sameKey) {
            throw new InvalidInputException("not the did:key of one key");
        }
        if (Multikey.decode(multikey) instanceof KeyMaterial.Ed25519 ed25519) {
            return ed25519.key();
        }
        throw new InvalidInputException("not the did:key of an Ed25519 key");
    }
}
