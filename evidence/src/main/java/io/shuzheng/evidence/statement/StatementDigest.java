package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.nio.charset.StandardCharsets;

/**
 * The name of a signed statement: the hash of its leaf in the log (RFC 9162, section 2.1.1), SHA-256(0x00 ‖ compact JWS), as
 * 64 lower-case hexadecimal digits. So a receipt can be checked by those who know of a statement no more than its digest.
 *
 * <p>It covers the signature, which nobody can make without the actor's key; so it may be shown to those who must not read
 * the statement, however guessable its content is.
 */
public record StatementDigest(String hex) {

    /**
     * Takes the hexadecimal form.
     *
     * @throws io.shuzheng.primitives.InvalidInputException unless it is 64 lower-case hexadecimal digits
     */
    public StatementDigest {
        Hex.requireSha256(hex, "a statement digest");
    }

    /** The digest of a statement in compact form, be it a valid one or not. */
    public static StatementDigest of(String compact) {
        return new StatementDigest(
                MerkleHash.ofLeaf(compact.getBytes(StandardCharsets.UTF_8)).hex());
    }

    public MerkleHash leafHash() {
        return MerkleHash.fromHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
