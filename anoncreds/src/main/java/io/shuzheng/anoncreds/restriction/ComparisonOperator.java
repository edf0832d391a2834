package io.shuzheng.anoncreds.restriction;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares a tag's value with a request's operand.
 *
 * <p>The specification leaves open what "greater" means for texts: here, two decimal integers are compared as numbers, other
 * texts by their code points.
 */
public enum ComparisonOperator {
    EQUAL("$eq"),
    NOT_EQUAL("$neq"),
    GREATER("$gt"),
    GREATER_OR_EQUAL("$gte"),
    LESS("$lt"),
    LESS_OR_EQUAL("$lte"),
    /** {@code %} stands for any text, {@code _} for one character. */
    LIKE("$like");

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,78}");

    private final String text;

    ComparisonOperator(String text) {
        this.text = text;
    }

    /** As requests write it. */
    public String text() {
        return text;
    }

    static Optional<ComparisonOperator> of(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst();
    }

    boolean test(String value, String operand) {
        return switch (this) {
            case EQUAL -> value.equals(operand);
            case NOT_EQUAL -> !value.equals(operand);
            case GREATER -> compare(value, operand) > 0;
            case GREATER_OR_EQUAL -> compare(value, operand) >= 0;
            case LESS -> compare(value, operand) < 0;
            case LESS_OR_EQUAL -> compare(value, operand) <= 0;
            case LIKE -> LikePattern.matches(value, operand);
        };
    }

    private static int compare(String value, String operand) {
        if (INTEGER.matcher(value).matches() && INTEGER.matcher(operand).matches()) {
            return new BigInteger(value).compareTo(new BigInteger(operand));
        }
        return Arrays.compare(value.codePoints().toArray(), operand.codePoints().toArray());
    }
}
