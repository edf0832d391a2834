package io.shuzheng.app.actor;

/** Organisation codes (GB 11714): 8 digits and a check character. */
final class OrganisationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MODULUS = 11;

    private OrganisationCode() {}

    /** The code of a number from 0 to 99,999, with nines before it. */
    static String of(int number) {
        String body = "999%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 10) * WEIGHTS[i];
        }
        return body + check(MODULUS - sum % MODULUS);
    }

    private static String check(int value) {
        return switch (value) {
            case 10 -> "X";
            case MODULUS -> "0";
            default -> Integer.toString(value);
        };
    }
}
