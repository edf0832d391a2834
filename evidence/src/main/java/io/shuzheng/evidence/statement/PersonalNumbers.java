package io.shuzheng.evidence.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, inside an id, the numbers by which China knows a person or an enterprise: resident identity numbers
 * (GB 11643), unified social credit codes (GB 32100) and mobile numbers.
 */
final class PersonalNumbers {

    private static final Pattern MOBILE = standalone("1[3-9][0-9]{9}");
    private static final Pattern RESIDENT =
            standalone("[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]");
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT_CODE =
            standalone("[" + CODE_ALPHABET + "]{2}[0-9]{6}[" + CODE_ALPHABET + "]{10}");

    private PersonalNumbers() {}

    static boolean occurIn(String id) {
        return MOBILE.matcher(id).find() || residentNumberIn(id) || creditCodeIn(id);
    }

    /** The check character is that of ISO 7064 MOD 11-2. */
    private static boolean residentNumberIn(String id) {
        Matcher matcher = RESIDENT.matcher(id);
        while (matcher.find()) {
            String number = matcher.group();
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum = (sum + number.charAt(i) - '0') * 2 % 11;
            }
            int check = (12 - sum) % 11;
            if (Character.toUpperCase(number.charAt(17)) == (check == 10 ? 'X' : (char) ('0' + check))) {
                return true;
            }
        }
        return false;
    }

    /** Position i weighs 3^i modulo 31; the last character makes the sum divisible by 31. */
    private static boolean creditCodeIn(String id) {
        Matcher matcher = CREDIT_CODE.matcher(id);
        while (matcher.find()) {
            String code = matcher.group();
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < 17; i++) {
                sum += CODE_ALPHABET.indexOf(code.charAt(i)) * weight;
                weight = weight * 3 % 31;
            }
            if ((sum + CODE_ALPHABET.indexOf(code.charAt(17))) % 31 == 0) {
                return true;
            }
        }
        return false;
    }

    private static Pattern standalone(String number) {
        return Pattern.compile("(?<![A-Za-z0-9])" + number + "(?![A-Za-z0-9])");
    }
}
