package io.shuzheng.anoncreds.restriction;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which credentials may answer a referent: a query over a credential's tags.
 *
 * <p>Operators: {@code $and}, {@code $or}, {@code $not}, equality ({@code "tag": "value"}), {@code $neq}, {@code $gt},
 * {@code $gte}, {@code $lt}, {@code $lte}, {@code $like}, {@code $in} and {@code $exist}. {@link Tag} names the tags.
 */
public sealed interface Restriction {

    /** All of them; the members of an object, or {@code $and}. */
    record All(List<Restriction> parts) implements Restriction {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth evaluate(TagValues tags) {
            return parts.stream().map(part -> part.evaluate(tags)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public ObjectNode toJson() {
            return RestrictionJson.writeParts("$and", parts);
        }
    }

    /** At least one of them; the elements of an array, or {@code $or}. */
    record Any(List<Restriction> parts) implements Restriction {
        public Any {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new InvalidInputException("$or must have a part");
            }
        }

        @Override
        public Truth evaluate(TagValues tags) {
            return parts.stream().map(part -> part.evaluate(tags)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public ObjectNode toJson() {
            return RestrictionJson.writeParts("$or", parts);
        }
    }

    /** Not that; {@code $not}. What hides its value satisfies neither a part nor its negation. */
    record Not(Restriction part) implements Restriction {
        @Override
        public Truth evaluate(TagValues tags) {
            return part.evaluate(tags).not();
        }

        @Override
        public ObjectNode toJson() {
            return RestrictionJson.writeNot(part);
        }
    }

    /** A tag compared with a text. */
    record Comparison(Tag tag, ComparisonOperator operator, String operand) implements Restriction {
        @Override
        public Truth evaluate(TagValues tags) {
            return tags.of(tag).test(value -> operator.test(value, operand), operator == ComparisonOperator.NOT_EQUAL);
        }

        @Override
        public ObjectNode toJson() {
            return RestrictionJson.writeComparison(this);
        }
    }

    /** A tag that is one of several texts; {@code $in}. */
    record OneOf(Tag tag, Set<String> operands) implements Restriction {
        public OneOf {
            operands = Set.copyOf(operands);
        }

        @Override
        public Truth evaluate(TagValues tags) {
            return tags.of(tag).test(operands::contains, false);
        }

        @Override
        public ObjectNode toJson() {
            return RestrictionJson.writeOneOf(this);
        }
    }

    /** Tags that must all be there; {@code $exist}. */
    record Exist(List<Tag> tags) implements Restriction {
        public Exist {
            tags = List.copyOf(tags);
        }

        @Override
        public Truth evaluate(TagValues values) {
            return tags.stream()
                    .map(tag -> values.of(tag).test(value -> true, false))
                    .reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public ObjectNode toJson() {
            return RestrictionJson.writeExist(this);
        }
    }

    /** Only {@link Truth#TRUE} satisfies the restriction. */
    Truth evaluate(TagValues tags);

    /** As an object; an array that was read comes back as {@code $or}. */
    ObjectNode toJson();

    /** The credential definition must be this one. */
    static Restriction credentialDefinition(String id) {
        return new Comparison(new Tag("cred_def_id"), ComparisonOperator.EQUAL, id);
    }

    /** The credential's issuer must be this one. */
    static Restriction issuer(String id) {
        return new Comparison(new Tag("issuer_id"), ComparisonOperator.EQUAL, id);
    }

    /** The schema must be this one. */
    static Restriction schema(String id) {
        return new Comparison(new Tag("schema_id"), ComparisonOperator.EQUAL, id);
    }

    /** The attribute must be shown, and have this raw value. */
    static Restriction attributeValue(String attributeName, String rawValue) {
        return new Comparison(Tag.attributeValue(attributeName), ComparisonOperator.EQUAL, rawValue);
    }

    /**
     * Reads a request's {@code restrictions}: an object, or an array of objects of which one must be satisfied.
     *
     * @return empty where there is nothing to satisfy: an empty object or array
     * @throws InvalidInputException if it is no query
     */
    static Optional<Restriction> read(JsonInput json) {
        return RestrictionJson.read(json);
    }
}
