package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DID with what may follow it: {@code did:example:123/path?query#fragment}.
 *
 * <p>Also takes the {@code ;parameter} of early drafts, which Indy agents still use in service ids.
 *
 * @param did the DID
 * @param path path, parameters and query as written, from their delimiter on; may be empty
 * @param fragment what follows the {@code #}; empty if there is none
 * @see <a href="https://www.w3.org/TR/did-core/#did-url-syntax">DID Core 1.0, section 3.2</a>
 */
public record DidUrl(Did did, String path, String fragment) {

    private static final String CHARACTER = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})";
    private static final Pattern PATH = Pattern.compile("(?:[/;?](?:" + CHARACTER + "|\\?)*+)?");
    private static final Pattern FRAGMENT = Pattern.compile("(?:" + CHARACTER + "|\\?)*+");
    private static final Pattern PARTS = Pattern.compile("([^/;?#]*)([^#]*)(?:#(.*))?", Pattern.DOTALL);

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if path or fragment holds a character that no URL may hold, or both are too long
     */
    public DidUrl {
        if (path.length() + fragment.length() > Did.MAX_LENGTH
                || !PATH.matcher(path).matches()
                || !FRAGMENT.matcher(fragment).matches()) {
            throw new InvalidInputException("not a DID URL: wrong path, query or fragment");
        }
    }

    /**
     * Reads an absolute DID URL; a bare DID is one too.
     *
     * @throws InvalidInputException if {@code text} is anything else
     */
    public static DidUrl parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInputException("not a DID URL");
        }
        String fragment = parts.group(3) == null ? "" : parts.group(3);
        return new DidUrl(Did.parse(parts.group(1)), parts.group(2), fragment);
    }

    /**
     * Reads a reference within the document of {@code base}: absolute, relative ({@code #key-1}), under the unqualified
     * DID ({@code WMeV…#1}), or the bare key id of legacy documents ({@code key-1}).
     *
     * @throws InvalidInputException if {@code reference} is none of these
     */
    public static DidUrl resolve(Did base, String reference) {
        if (reference.startsWith("did:")) {
            return parse(reference);
        }
        if (reference.isEmpty()) {
            throw new InvalidInputException("a DID URL is empty");
        }
        String unqualified = base.methodSpecificId();
        boolean underBase = reference.length() > unqualified.length()
                && reference.startsWith(unqualified)
                && isDelimiter(reference.charAt(unqualified.length()));
        if (underBase) {
            return parse(base + reference.substring(unqualified.length()));
        }
        return parse(base + (isDelimiter(reference.charAt(0)) ? reference : "#" + reference));
    }

    private static boolean isDelimiter(char character) {
        return "#/;?".indexOf(character) >= 0;
    }

    /** Whether it names a part of {@code document}'s DID. */
    public boolean isWithin(Did document) {
        return did.equals(document);
    }

    @Override
    public String toString() {
        return did + path + (fragment.isEmpty() ? "" : "#" + fragment);
    }
}
