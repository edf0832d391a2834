package io.shuzheng.anoncreds.curve;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/** The shape of a curve element's text: a fixed count of pairs {@code EXCESS HEX}, separated by single spaces. */
record CoordinateText(int count) {

    private static final String PAIR = "[0-9]{1,9} [0-9A-Fa-f]{1,80}";
    private static final Pattern ONE = Pattern.compile(PAIR);
    private static final Pattern THREE = Pattern.compile(PAIR + "( " + PAIR + "){2}");
    private static final Pattern SIX = Pattern.compile(PAIR + "( " + PAIR + "){5}");
    private static final Pattern TWELVE = Pattern.compile(PAIR + "( " + PAIR + "){11}");

    void check(String text) {
        Pattern pattern = switch (count) {
            case 3 -> THREE;
            case 6 -> SIX;
            case 12 -> TWELVE;
            default -> ONE;
        };
        if (!pattern.matcher(text).matches()) {
            throw new InvalidInputException("a curve element must be " + count + " pairs of excess and hexadecimal");
        }
    }
}
