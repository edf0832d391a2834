package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Indy's verkeys: whole in Base58, or {@code ~} and the second half where the DID is the first. */
public final class Verkeys {

    private static final int HALF = 16;

    private Verkeys() {}

    /**
     * The key of a DID.
     *
     * @param did the DID, Base58 of 16 or 32 bytes
     * @param verkey what the ledger holds; nothing where the DID is its own key
     * @throws InvalidInputException if it is no key
     */
    public static Ed25519PublicKey resolve(String did, Optional<String> verkey) {
        String text = verkey.orElse(did);
        if (!text.startsWith("~")) {
            return Ed25519PublicKey.fromBase58(text);
        }
        byte[] first = Base58.decode(did);
        byte[] second = Base58.decode(text.substring(1));
        if (first.length != HALF || second.length != HALF) {
            throw new InvalidInputException("an abbreviated verkey and its DID have 16 bytes each");
        }
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(first);
        key.writeBytes(second);
        return Ed25519PublicKey.of(key.toByteArray());
    }
}
