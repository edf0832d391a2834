package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers modulo the groups' order, to and from the text of 64 digits in which AnonCreds objects carry them. */
final class GroupNumbers {

    private GroupNumbers() {}

    /**
     * The number.
     *
     * @param name what it is, as the error shall call it
     * @throws InvalidInputException if it is not below the groups' order
     */
    static BigInteger decode(String name, GroupOrderElement element) {
        if (!element.isReduced()) {
            throw new InvalidInputException(name + " is not below the order of the groups");
        }
        return element.value();
    }

    /** The text of a reduced number. */
    static GroupOrderElement encode(BigInteger reduced) {
        return new GroupOrderElement(String.format(Locale.ROOT, "%064X", reduced));
    }

    static BigInteger add(BigInteger one, BigInteger other) {
        return Scalars.reduce(one.add(other));
    }

    static BigInteger subtract(BigInteger one, BigInteger other) {
        return Scalars.reduce(one.subtract(other));
    }

    static BigInteger multiply(BigInteger one, BigInteger other) {
        return Scalars.reduce(one.multiply(other));
    }
}
