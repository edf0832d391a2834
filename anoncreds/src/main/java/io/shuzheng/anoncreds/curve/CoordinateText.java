package io.shuzheng.anoncreds.curve;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a curve element: a fixed count of pairs {@code EXCESS HEX}, separated by single spaces. */
final class CoordinateText {

    private static final String PAIR = "[0-9]{1,9} [0-9A-Fa-f]{1,69}";

    private final int count;
    private final Pattern pattern;

    CoordinateText(int count) {
        this.count = count;
        this.pattern = Pattern.compile(PAIR + "( " + PAIR + "){" + (count - 1) + "}");
    }

    void check(String text) {
        if (!pattern.matcher(text).matches()) {
            throw new InvalidInputException("a curve element must be " + count + " pairs of excess and hexadecimal");
        }
    }

    /** The field elements, freed of their Montgomery form; empty where one is not below its excess times p. */
    static Optional<BigInteger[]> elements(String text) {
        String[] words = text.split(" ", -1);
        BigInteger[] elements = new BigInteger[words.length / 2];
        for (int i = 0; i < elements.length; i++) {
            int excess = Integer.parseInt(words[2 * i]);
            BigInteger value = new BigInteger(words[2 * i + 1], 16);
            if (excess > Bn254.MAX_EXCESS || value.compareTo(Bn254.P.multiply(BigInteger.valueOf(excess + 1L))) >= 0) {
                return Optional.empty();
            }
            elements[i] = value.multiply(Bn254.R_INVERSE).mod(Bn254.P);
        }
        return Optional.of(elements);
    }

    /** The text of field elements that are reduced. */
    static String text(List<BigInteger> elements) {
        return elements.stream().map(CoordinateText::pair).collect(Collectors.joining(" "));
    }

    private static String pair(BigInteger element) {
        byte[] montgomery = Bn254.bytes(element.multiply(Bn254.R).mod(Bn254.P));
        return "1 " + HexFormat.of().withUpperCase().formatHex(montgomery);
    }
}
