package io.shuzheng.didcomm.protocol.revocationnotification;

import io.shuzheng.primitives.InvalidInputException;

/**
 * Which AnonCreds credential was revoked.
 *
 * @param revocationRegistryId the revocation registry definition's id
 * @param index the credential's index in the registry, from 1
 */
public record RevokedCredential(String revocationRegistryId, int index) {

    private static final String SEPARATOR = "::";

    public RevokedCredential {
        if (revocationRegistryId.isEmpty() || index < 1) {
            throw new InvalidInputException("a revoked credential has a registry and an index from 1");
        }
    }

    /**
     * Reads {@code REGISTRY::INDEX}.
     *
     * @throws InvalidInputException if it is something else
     */
    public static RevokedCredential parse(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        String index = separator < 0 ? "" : text.substring(separator + SEPARATOR.length());
        if (!index.matches("[1-9][0-9]{0,8}")) {
            throw new InvalidInputException("a revoked credential is named by its registry, '::' and its index");
        }
        return new RevokedCredential(text.substring(0, separator), Integer.parseInt(index));
    }

    /** {@code REGISTRY::INDEX}. */
    @Override
    public String toString() {
        return revocationRegistryId + SEPARATOR + index;
    }
}
