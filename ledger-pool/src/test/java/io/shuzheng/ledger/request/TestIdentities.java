package io.shuzheng.ledger.request;

import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;

/** Identities that tests use; their seeds are public and worth nothing. */
public final class TestIdentities {

    private TestIdentities() {}

    /** The trustee of Indy's test networks, {@code V4SGRU86Z58d6TV7PBUe6f}. */
    public static LedgerIdentity trustee() {
        return ofSeed("000000000000000000000000Trustee1");
    }

    /** The identity of a seed of 32 ASCII characters. */
    public static LedgerIdentity ofSeed(String seed) {
        return LedgerIdentity.fromSeed(SecretBytes.copyOf(seed.getBytes(StandardCharsets.US_ASCII)));
    }
}
