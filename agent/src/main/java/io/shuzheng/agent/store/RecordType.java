package io.shuzheng.agent.store;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A kind of record: its category, its form as JSON, and the tags by which it is found.
 *
 * <p>The category is a short fixed word and is stored in the clear; it must not say anything about a single record.
 */
public final class RecordType<T> {

    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private final String category;
    private final Function<T, JsonNode> encoder;
    private final Function<JsonNode, T> decoder;
    private final Function<T, Set<Tag>> tags;

    private RecordType(
            String category, Function<T, JsonNode> encoder, Function<JsonNode, T> decoder, Function<T, Set<Tag>> tags) {
        if (!CATEGORY.matcher(category).matches()) {
            throw new InvalidInputException("a category is a lower-case word with hyphens: " + category);
        }
        this.category = category;
        this.encoder = encoder;
        this.decoder = decoder;
        this.tags = tags;
    }

    /** A type without tags. The decoder may throw {@link InvalidInputException} for JSON that is not of this type. */
    public static <T> RecordType<T> of(String category, Function<T, JsonNode> encoder, Function<JsonNode, T> decoder) {
        return new RecordType<>(category, encoder, decoder, value -> Set.of());
    }

    /** The same type, found by the tags that the function computes from each value. */
    public RecordType<T> taggedBy(Function<T, Set<Tag>> newTags) {
        return new RecordType<>(category, encoder, decoder, newTags);
    }

    public String category() {
        return category;
    }

    JsonNode encode(T value) {
        return encoder.apply(value);
    }

    T decode(JsonNode json) {
        return decoder.apply(json);
    }

    Set<Tag> tags(T value) {
        return Set.copyOf(tags.apply(value));
    }

    @Override
    public String toString() {
        return "RecordType[" + category + "]";
    }
}
