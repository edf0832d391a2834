package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The coding of invitations in URLs (Aries RFC 0434, "Standard Out-of-Band Message Encoding"). */
final class InvitationUrl {

    private static final int MAXIMUM_LENGTH = 1 << 16;
    private static final String PARAMETER = "oob=";

    private InvitationUrl() {}

    static String encode(String base, byte[] invitation) {
        return base + (base.contains("?") ? "&" : "?") + PARAMETER + Base64Url.encode(invitation);
    }

    static byte[] decode(String url) {
        if (url.length() > MAXIMUM_LENGTH) {
            throw new InvalidInputException("the URL of an invitation has at most " + MAXIMUM_LENGTH + " characters");
        }
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        String parameters = query < 0 ? "" : url.substring(query + 1, fragment > query ? fragment : url.length());
        return Arrays.stream(parameters.split("&", -1))
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .findFirst()
                .map(parameter -> Base64Url.decode(unescape(parameter.substring(PARAMETER.length()))))
                .orElseThrow(() -> new InvalidInputException("the URL of an invitation has a parameter 'oob'"));
    }

    /** Undoes percent-encoding, and takes both alphabets of base64: senders use either, whatever the RFC says. */
    private static String unescape(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace('+', '-')
                    .replace('/', '_');
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("the URL of an invitation has a broken percent-encoding", e);
        }
    }
}
