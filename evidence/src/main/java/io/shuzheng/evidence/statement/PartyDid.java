package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * The DID of a party to the evidence: an actor, a reader, the log. Its syntax is that of W3C DID Core section 3.1,
 * without parameters, path or fragment, and at most 1,024 characters.
 *
 * <p>Equal strings are equal parties: whoever calls fully qualifies a ledger's DID first.
 */
public record PartyDid(String value) {

    private static final Pattern SYNTAX =
            Pattern.compile("did:[a-z0-9]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})");
    private static final int MAX_LENGTH = 1024;

    /**
     * Refuses what is out of bounds.
     *
     * @throws InvalidInputException when {@code value} is not a DID
     */
    public PartyDid {
        if (value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
            throw new InvalidInputException("not a DID of at most " + MAX_LENGTH + " characters");
        }
    }

    /** The DID's method, as in {@code sov}. */
    public String method() {
        return value.substring(4, value.indexOf(':', 4));
    }

    @Override
    public String toString() {
        return value;
    }
}
