package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;

/**
 * The name of a signed statement: SHA-256 over the ASCII bytes of its compact JWS, as 64 lower-case hexadecimal digits.
 *
 * <p>It covers the signature, which nobody can make without the actor's key; so it may be shown to those who must not read
 * the statement, however guessable its content is.
 */
public record StatementDigest(String hex) {

    /**
     * Refuses what is out of bounds.
     *
     * @throws io.shuzheng.primitives.InvalidInputException unless {@code hex} is 64 lower-case hexadecimal digits
     */
    public StatementDigest {
        Hex.requireSha256(hex, "a statement digest");
    }

    /** The digest of a statement in compact form, be it valid or not. */
    public static StatementDigest of(String compact) {
        return new StatementDigest(Hex.encode(Digests.sha256(compact.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public String toString() {
        return hex;
    }
}
