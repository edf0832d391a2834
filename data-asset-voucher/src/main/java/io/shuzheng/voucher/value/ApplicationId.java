package io.shuzheng.voucher.value;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * The id of a loan application: drawn by the enterprise, it says nothing of who applies.
 *
 * @param value a UUID in lower case
 */
public record ApplicationId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws InvalidInputException if the text has another form */
    public ApplicationId {
        if (!isWellFormed(value)) {
            throw new InvalidInputException("an application id is a UUID in lower case");
        }
    }

    /** Whether a text is an application id. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
