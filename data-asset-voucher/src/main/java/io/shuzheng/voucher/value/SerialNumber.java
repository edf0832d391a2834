package io.shuzheng.voucher.value;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * The serial number of a blank voucher, unique for the bureau that issued it.
 *
 * @param value upper case letters, digits and hyphens, 8 to 40 of them
 */
public record SerialNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{6,38}[A-Z0-9]");

    /** @throws InvalidInputException if the text has another form */
    public SerialNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInputException("a serial number has 8 to 40 upper case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
