package io.shuzheng.primitives;

import java.util.Base64;

/** Base64 with the URL-safe alphabet of RFC 4648, section 5. */
public final class Base64Url {

    private Base64Url() {}

    /** Encodes without padding. */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Decodes text with or without padding.
     *
     * @throws InvalidInputException if the text is not base64url
     */
    public static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("not base64url text", e);
        }
    }
}
