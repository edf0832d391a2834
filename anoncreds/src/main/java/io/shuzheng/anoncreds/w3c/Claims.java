package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AttributeEncoding;
import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The subject of a credential. A value that is the usual text of a 32-bit integer stands as a JSON number, any other as a
 * string, and {@code true} for an attribute of which only predicates are proved. It does not print.
 *
 * @param values raw values, by attribute name
 * @param predicates attributes with predicates
 */
record Claims(Map<String, String> values, Set<String> predicates) {

    Claims {
        values = Copies.of(values);
        predicates = Set.copyOf(predicates);
        long distinct = Stream.concat(values.keySet().stream(), predicates.stream())
                .map(AttributeNames::normalise)
                .distinct()
                .count();
        if (distinct != values.size() + predicates.size()) {
            throw new InvalidInputException("the subject of a credential must not have an attribute twice");
        }
    }

    static Claims read(JsonInput json) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> predicates = new LinkedHashSet<>();
        json.map(value -> value).forEach((name, value) -> {
            if (value.node().isBoolean()) {
                requireTrue(value);
                predicates.add(name);
            } else {
                values.put(name, readValue(value));
            }
        });
        return new Claims(values, predicates);
    }

    private static void requireTrue(JsonInput value) {
        if (!value.node().booleanValue()) {
            throw value.expected("true, where it is a boolean: no proof shows that a predicate does not hold");
        }
    }

    private static String readValue(JsonInput value) {
        return value.node().isNumber()
                ? Long.toString(value.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                : value.text();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        values.forEach((name, raw) -> putValue(json, name, raw));
        predicates.forEach(name -> json.put(name, true));
        return json;
    }

    /** Texts such as {@code 007} stay strings, so that they come back as they were. */
    private static void putValue(ObjectNode json, String name, String raw) {
        boolean isUsual = AttributeEncoding.isInteger(raw)
                && AttributeEncoding.encode(raw).toString().equals(raw);
        if (isUsual) {
            json.put(name, Integer.parseInt(raw));
        } else {
            json.put(name, raw);
        }
    }

    @Override
    public String toString() {
        return "Claims";
    }
}
