package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.security.SecureRandom;

/** Keys for DIDs that they do not follow from. */
final class TestKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TestKeys() {}

    /** The same DID with a new key. */
    static LedgerIdentity newIdentityOf(LedgerDid did) {
        return LedgerIdentity.of(did, Ed25519PrivateKey.generate(RANDOM));
    }
}
