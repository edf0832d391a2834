package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How an attribute of a DID is named in operations and in the state. */
public final class AttributeName {

    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}");

    /** Which of three members an operation has. */
    public enum Kind {
        /** JSON, named by its only member. */
        RAW,
        /** Something encrypted, named by itself. */
        ENC,
        /** A hash alone. */
        HASH;

        /** The member's name. */
        public String member() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private AttributeName() {}

    /** The member that the operation has; exactly one is allowed. */
    public static Kind kindIn(Fields operation) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> operation.has(kind.member()))
                .toList();
        if (kinds.size() != 1) {
            throw RefusedRequestException.invalid("an attribute has one of \"raw\", \"enc\" and \"hash\"");
        }
        return kinds.get(0);
    }

    /** The {@code hash} of an operation, 64 hexadecimal digits. */
    public static String hashIn(Fields operation) {
        String hash = operation.text("hash", Fields.NAME_LIMIT);
        if (!HASH.matcher(hash).matches()) {
            throw operation.wrong("hash", "is not a SHA-256 in hexadecimal");
        }
        return hash;
    }

    /** SHA-256 of a text in lower-case hexadecimal. */
    public static String hashOf(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The path of an attribute in the state. */
    public static String path(String did, String nameHash) {
        return did + ":1:" + nameHash;
    }
}
