package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that one signature covers, by normalised attribute name. They are somebody's personal data and do not print.
 *
 * @param numbers each of at most 256 bits and of any sign
 */
record SignedAttributes(Map<String, BigInteger> numbers) {

    SignedAttributes {
        numbers = Copies.of(numbers);
        numbers.forEach(
                (name, number) -> Received.bits("the attribute \"" + name + "\"", number.abs(), Sizes.ATTRIBUTE));
    }

    /**
     * The encoded values of all attributes of a key but the link secret.
     *
     * @throws InvalidInputException if an attribute is missing, unknown or twice there, or a number is too large
     */
    static SignedAttributes of(Map<String, AttributeValue> values, PublicKeyBases bases) {
        Map<String, BigInteger> numbers = new LinkedHashMap<>();
        values.forEach((name, value) -> numbers.put(AttributeNames.normalise(name), value.encoded()));
        Set<String> expected = new HashSet<>(bases.attributeNames());
        expected.remove(AttributeNames.LINK_SECRET);
        if (numbers.size() != values.size() || !numbers.keySet().equals(expected)) {
            throw new InvalidInputException("the values must be those of the attributes " + expected);
        }
        return new SignedAttributes(numbers);
    }

    @Override
    public String toString() {
        return "SignedAttributes";
    }
}
