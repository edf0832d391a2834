package io.shuzheng.primitives;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * A digest that commits to a value without letting anyone guess it:
 * SHA-256(length of domain ‖ domain ‖ salt ‖ canonical JSON).
 *
 * <p>The domain is UTF-8 with its length in one byte before it, so that no domain runs into a salt. The salt has 256 bits:
 * whoever holds it can open the digest, and without it even a value of few possibilities stays hidden.
 */
public final class SaltedDigest {

    /** The length of a salt, in bytes. */
    public static final int SALT_SIZE = 32;

    private static final int MAXIMUM_DOMAIN_LENGTH = 255;

    private final byte[] digest;

    private SaltedDigest(byte[] digest) {
        this.digest = digest;
    }

    /**
     * The digest of a value.
     *
     * @param domain what the digest is for, 1 to 255 bytes of UTF-8; the same value under another domain has an unrelated
     *     digest
     * @param salt 32 random bytes, new for each digest
     * @throws InvalidInputException if domain or salt have another length, or the value has no {@link CanonicalJson} form
     */
    public static SaltedDigest of(String domain, SecretBytes salt, JsonNode value) {
        byte[] domainBytes = domain.getBytes(StandardCharsets.UTF_8);
        if (domainBytes.length == 0 || domainBytes.length > MAXIMUM_DOMAIN_LENGTH) {
            throw new InvalidInputException("a digest's domain has 1 to 255 bytes");
        }
        if (salt.size() != SALT_SIZE) {
            throw new InvalidInputException("a digest's salt has 32 bytes");
        }
        byte[] length = {(byte) domainBytes.length};
        return new SaltedDigest(Digests.sha256(length, domainBytes, salt.reveal(), CanonicalJson.encode(value)));
    }

    /**
     * Reads the hexadecimal form.
     *
     * @throws InvalidInputException if the text is not 64 lower-case hexadecimal digits
     */
    public static SaltedDigest fromHex(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new InvalidInputException("a digest has 64 lower-case hexadecimal digits");
        }
        return new SaltedDigest(HexFormat.of().parseHex(hex));
    }

    /** Whether this is the digest of the value under the domain and salt, compared in constant time. */
    public boolean matches(String domain, SecretBytes salt, JsonNode value) {
        return equals(of(domain, salt, value));
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SaltedDigest that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return hex();
    }
}
