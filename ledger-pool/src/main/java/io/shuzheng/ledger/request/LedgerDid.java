package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;

/**
 * A DID as an Indy ledger writes it, without a method: Base58 of 16 bytes (or, in old networks, of a 32-byte key).
 *
 * @param value the Base58 text
 */
public record LedgerDid(String value) {

    private static final int SHORT = 16;
    private static final int LONG = 32;

    /** Who asks where nobody needs to be named: indy-vdr's identifier of anonymous reads. It is on no ledger. */
    public static final LedgerDid ANONYMOUS = new LedgerDid("LibindyDid111111111111");

    public LedgerDid {
        int size = Base58.decode(value, LONG).length;
        if (size != SHORT && size != LONG) {
            throw new InvalidInputException("a DID on an Indy ledger has 16 or 32 bytes, not " + size);
        }
    }

    /**
     * Reads the unqualified form.
     *
     * @throws InvalidInputException if it is not Base58 of 16 or 32 bytes
     */
    public static LedgerDid of(String value) {
        return new LedgerDid(value);
    }

    /** The DID that did:sov derives from a key: its first 16 bytes (NYM version 1). */
    public static LedgerDid fromKey(Ed25519PublicKey key) {
        return new LedgerDid(Base58.encode(Arrays.copyOf(key.bytes(), SHORT)));
    }

    /** The self-certifying DID that did:indy derives from a key: the first 16 bytes of its SHA-256 (NYM version 2). */
    public static LedgerDid selfCertifying(Ed25519PublicKey key) {
        return new LedgerDid(Base58.encode(Arrays.copyOf(Digests.sha256(key.bytes()), SHORT)));
    }

    @Override
    public String toString() {
        return value;
    }
}
