package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A decentralized identifier, for example {@code did:sov:WMeVPHHsMrQ3aWsizNpBPB}.
 *
 * <p>Equality is that of the text: a did:peer:4's long and short form name one subject and are two DIDs.
 *
 * @param method the method's name, for example {@code peer}
 * @param methodSpecificId what follows the method's colon
 * @see <a href="https://www.w3.org/TR/did-core/#did-syntax">DID Core 1.0, section 3.1</a>
 */
public record Did(String method, String methodSpecificId) {

    /** The longest DID that is read, in characters: a did:peer carries its whole document. */
    public static final int MAX_LENGTH = 8192;

    private static final String PREFIX = "did:";
    private static final String SOV = "sov";
    private static final int INDY_ID_BYTES = 16;
    private static final Pattern METHOD = Pattern.compile("[a-z0-9]+");
    private static final Pattern SPECIFIC_ID =
            Pattern.compile("(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*+(?<!:)", Pattern.DOTALL);
    private static final Pattern INDY_ID = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{16,22}");

    /**
     * Checks both parts.
     *
     * @throws InvalidInputException if the parts do not form a DID
     */
    public Did {
        if (PREFIX.length() + method.length() + 1 + methodSpecificId.length() > MAX_LENGTH) {
            throw new InvalidInputException("a DID is longer than " + MAX_LENGTH + " characters");
        }
        if (!METHOD.matcher(method).matches()
                || methodSpecificId.isEmpty()
                || !SPECIFIC_ID.matcher(methodSpecificId).matches()) {
            throw new InvalidInputException("not a DID: wrong method or method-specific id");
        }
    }

    /**
     * Reads {@code did:METHOD:ID}.
     *
     * @throws InvalidInputException if {@code text} is anything else
     */
    public static Did parse(String text) {
        int colon = text.indexOf(':', PREFIX.length());
        if (!text.startsWith(PREFIX) || colon < 0) {
            throw new InvalidInputException("not a DID: it is not of the form did:METHOD:ID");
        }
        return new Did(text.substring(PREFIX.length(), colon), text.substring(colon + 1));
    }

    /**
     * Reads a DID as Aries peers write it: qualified, or the bare 16-byte Base58 id that means {@code did:sov}.
     *
     * @throws InvalidInputException if {@code text} is neither
     */
    public static Did parseTolerant(String text) {
        return text.startsWith(PREFIX) ? parse(text) : ofIndyId(text);
    }

    /**
     * The {@code did:sov} of a bare Indy id.
     *
     * @throws InvalidInputException if {@code id} is not Base58 of 16 bytes
     */
    public static Did ofIndyId(String id) {
        if (!INDY_ID.matcher(id).matches() || Base58.decode(id).length != INDY_ID_BYTES) {
            throw new InvalidInputException("not an Indy id: it is not Base58 of " + INDY_ID_BYTES + " bytes");
        }
        return new Did(SOV, id);
    }

    /** How peers of the old protocols write it: a did:sov without its prefix, any other DID in full. */
    public String unqualified() {
        return method.equals(SOV) ? methodSpecificId : toString();
    }

    /** The DID URL of one part of the document, for example {@code did:key:z6Mk…#z6Mk…}. */
    public DidUrl withFragment(String fragment) {
        return DidUrl.resolve(this, "#" + fragment);
    }

    @Override
    public String toString() {
        return PREFIX + method + ":" + methodSpecificId;
    }
}
