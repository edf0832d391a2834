package io.shuzheng.voucher.value;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码): 18 characters of which the last checks the others (GB 32100-2015).
 *
 * @param value the code, upper case; I, O, S, V and Z do not occur in it
 */
public record UnifiedSocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = 31;
    private static final int WEIGHT = 3;
    private static final Pattern BODY = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{9}");

    /** @throws InvalidInputException if the form or the check character is wrong */
    public UnifiedSocialCreditCode {
        if (value.length() != 18 || !BODY.matcher(value.substring(0, 17)).matches()) {
            throw new InvalidInputException("a unified social credit code has 18 characters of its alphabet");
        }
        if (value.charAt(17) != checkCharacter(value.substring(0, 17))) {
            throw new InvalidInputException("the check character of the unified social credit code is wrong");
        }
    }

    /**
     * Completes a code.
     *
     * @param body its first 17 characters
     * @throws InvalidInputException if the form is wrong
     */
    public static UnifiedSocialCreditCode complete(String body) {
        if (!BODY.matcher(body).matches()) {
            throw new InvalidInputException("17 characters of the code's alphabet are expected");
        }
        return new UnifiedSocialCreditCode(body + checkCharacter(body));
    }

    private static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * WEIGHT % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
