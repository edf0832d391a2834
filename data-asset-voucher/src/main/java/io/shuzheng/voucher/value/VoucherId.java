package io.shuzheng.voucher.value;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * The id of a data-asset voucher.
 *
 * @param value a UUID in lower case
 */
public record VoucherId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws InvalidInputException if the text has another form */
    public VoucherId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInputException("a voucher id is a UUID in lower case");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
