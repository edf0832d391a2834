package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a protocol and its version, for example {@code https://didcomm.org/didexchange/1.1} (Aries RFC 0003, "PIURI").
 *
 * <p>The old document URI {@value #LEGACY_DOCUMENT_URI} is equal to {@value #DIDCOMM_ORG}; each is written as it was read.
 *
 * @param documentUri what stands before the protocol's name, with its last {@code /} or {@code :}
 * @param name the protocol's name
 * @param major its major version; two majors do not understand each other
 * @param minor its minor version; all minors of one major understand each other
 */
public record ProtocolUri(String documentUri, String name, int major, int minor) {

    /** The document URI of the Aries protocols. */
    public static final String DIDCOMM_ORG = "https://didcomm.org/";

    /** What peers wrote before {@value #DIDCOMM_ORG}, and some still do. */
    public static final String LEGACY_DOCUMENT_URI = "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/";

    /** The longest URI that is read, in characters. */
    public static final int MAXIMUM_LENGTH = 256;

    private static final String VERSION_NUMBER = "0|[1-9][0-9]{0,5}";
    private static final Pattern DOCUMENT_URI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~]*[/:]|[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern URI = Pattern.compile(
            "(?<document>.*[/:])(?<name>[^/:]+)/(?<major>" + VERSION_NUMBER + ")\\.(?<minor>" + VERSION_NUMBER + ")");

    public ProtocolUri {
        require(DOCUMENT_URI.matcher(documentUri).matches(), "the document URI of a protocol is not a URI");
        require(NAME.matcher(name).matches(), "the name of a protocol has letters, digits, '.', '_' and '-' only");
        require(
                major >= 0 && major <= 999_999 && minor >= 0 && minor <= 999_999,
                "a protocol's version is out of range");
        require(documentUri.length() + name.length() <= MAXIMUM_LENGTH - 16, "the URI of a protocol is too long");
    }

    /** A protocol of {@value #DIDCOMM_ORG}. */
    public static ProtocolUri didcommOrg(String name, int major, int minor) {
        return new ProtocolUri(DIDCOMM_ORG, name, major, minor);
    }

    /**
     * Reads, for example, {@code https://didcomm.org/trust_ping/1.0} or {@code urn:shuzheng:evidence/1.0}.
     *
     * @throws InvalidInputException if the text is no document URI, name and {@code major.minor}
     */
    public static ProtocolUri parse(String text) {
        require(text.length() <= MAXIMUM_LENGTH, "the URI of a protocol is too long");
        Matcher matcher = URI.matcher(text);
        require(matcher.matches(), "not the URI of a protocol and its version");
        return new ProtocolUri(
                matcher.group("document"),
                matcher.group("name"),
                Integer.parseInt(matcher.group("major")),
                Integer.parseInt(matcher.group("minor")));
    }

    /** The same protocol in the same major version: whoever speaks one understands the other (Aries RFC 0003, semver rules). */
    public boolean isCompatibleWith(ProtocolUri other) {
        return canonicalDocumentUri().equals(other.canonicalDocumentUri())
                && name.equals(other.name)
                && major == other.major;
    }

    /** This protocol in the lower of both minors: what both sides understand fully (Aries RFC 0003, semver rules). */
    public ProtocolUri inCommonWith(ProtocolUri other) {
        return new ProtocolUri(documentUri, name, major, Math.min(minor, other.minor));
    }

    /** The type of this protocol's message of that name. */
    public MessageType message(String messageName) {
        return new MessageType(this, messageName);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtocolUri that && isCompatibleWith(that) && minor == that.minor;
    }

    @Override
    public int hashCode() {
        return Objects.hash(canonicalDocumentUri(), name, major, minor);
    }

    /** The URI, as it is written in messages. */
    @Override
    public String toString() {
        return documentUri + name + "/" + major + "." + minor;
    }

    private String canonicalDocumentUri() {
        return documentUri.equals(LEGACY_DOCUMENT_URI) ? DIDCOMM_ORG : documentUri;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidInputException(otherwise);
        }
    }
}
