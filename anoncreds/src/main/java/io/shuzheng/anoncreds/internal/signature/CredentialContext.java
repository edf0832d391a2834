package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/**
 * m2: the attribute that the issuer adds to a credential, and that binds the signature over the attributes to the one over the
 * revocation index.
 *
 * <p>The hash of two hashes: that of the request's context, and that of the index in decimal, -1 where there is none. The inner
 * two are read as little-endian numbers.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential"</a>
 */
final class CredentialContext {

    private CredentialContext() {}

    /** The context of a credential, of up to 256 bits. */
    static BigInteger of(ProverContext prover, OptionalInt revocationIndex) {
        String index = revocationIndex.isPresent() ? Integer.toString(revocationIndex.getAsInt()) : "-1";
        return NumberHash.of(List.of(littleEndianHash(prover.value()), littleEndianHash(index)));
    }

    private static BigInteger littleEndianHash(String text) {
        byte[] hash = NumberHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        byte[] reversed = new byte[hash.length];
        for (int i = 0; i < hash.length; i++) {
            reversed[i] = hash[hash.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
