package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;

/**
 * A commitment as its maker holds it: the digest, which goes into a statement, and its opening, which does not.
 *
 * <p>SHA-256(domain ‖ 256-bit salt ‖ canonical JSON): it hides the value, however guessable, from everybody without the
 * opening, and binds the maker to it. That a digest in a statement is salted cannot be seen from outside; it shows when it is
 * opened.
 */
public record Commitment(SaltedDigest digest, Opening opening) {

    public Commitment {
        if (!opening.digest().equals(digest)) {
            throw new IllegalArgumentException("the opening is not the digest's");
        }
    }

    /**
     * Commits to a value under a new salt.
     *
     * @param domain what is committed to, as in {@code urn:shuzheng:evidence/1.0#result}, 1 to 255 bytes of UTF-8
     * @param value with integers only, as {@link io.shuzheng.primitives.CanonicalJson} takes them
     * @throws io.shuzheng.primitives.InvalidInputException when domain or value are otherwise
     */
    public static Commitment create(String domain, JsonNode value, SecureRandom random) {
        Opening opening = Opening.of(domain, SecretBytes.random(SaltedDigest.SALT_SIZE, random), value);
        return new Commitment(opening.digest(), opening);
    }
}
