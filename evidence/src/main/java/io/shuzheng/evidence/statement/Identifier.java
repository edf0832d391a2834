package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * An id of a thing of the flow: a serial number, a computation, a contract, a definition on the ledger, an outcome of a
 * closed set. 1 to 256 characters of ASCII letters, digits and {@code . _ : / # -}, the first a letter or digit.
 *
 * <p>An id stands in the log in the clear, so what must not stand there is refused where its form gives it away: text with
 * spaces or other scripts (names, addresses), {@code @} (mail addresses), resident identity numbers, unified social
 * credit codes, mobile numbers, and a bare SHA-256 value, which must be salted: a commitment. The check is a net
 * under those who write statements, not a licence to try: it cannot know a name that is spelt in Latin letters.
 */
public record Identifier(String value) {

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/#-]{0,255}");

    /**
     * Refuses what is out of bounds.
     *
     * @throws InvalidInputException when {@code value} is not such an id; the message does not repeat it
     */
    public Identifier {
        if (!SYNTAX.matcher(value).matches()) {
            throw new InvalidInputException("an id must be 1 to 256 letters, digits and . _ : / # - of ASCII");
        }
        if (Hex.isSha256(value)) {
            throw new InvalidInputException("a bare SHA-256 value is no id: it belongs into a salted commitment");
        }
        if (PersonalNumbers.occurIn(value)) {
            throw new InvalidInputException("an id must not hold the number of a person or an enterprise");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
