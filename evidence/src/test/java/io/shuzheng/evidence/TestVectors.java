package io.shuzheng.evidence;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What {@code src/test/python/make_vectors.py} computed without this module's code. */
public final class TestVectors {

    private static final String RESOURCE = "/io/shuzheng/evidence/evidence-1.0-vectors.json";

    private TestVectors() {}

    public static JsonNode all() {
        try (InputStream in = Objects.requireNonNull(TestVectors.class.getResourceAsStream(RESOURCE))) {
            return Json.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> list(String name) {
        return StreamSupport.stream(all().get(name).spliterator(), false);
    }
}
