package io.shuzheng.ledger.differences;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A difference of the two ledgers that there is a reason for, as {@code known-differences.json} lists them.
 *
 * @param step a step's name, in which {@code *} stands for anything
 * @param path a path, in which {@code *} stands for anything
 * @param real what the real pool says, or {@code *}
 * @param embedded what the embedded ledger says, or {@code *}
 * @param why the reason
 */
record KnownDifference(String step, String path, String real, String embedded, String why) {

    static List<KnownDifference> load() {
        try (InputStream file = KnownDifference.class.getResourceAsStream("known-differences.json")) {
            return Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .valueStream()
                    .map(KnownDifference::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownDifference parse(JsonNode json) {
        return new KnownDifference(
                json.path("step").stringValue(),
                json.path("path").stringValue(),
                json.path("real").stringValue(),
                json.path("embedded").stringValue(),
                json.path("why").stringValue());
    }

    boolean covers(Difference difference) {
        return matches(step, difference.step())
                && matches(path, difference.path())
                && matches(real, difference.real())
                && matches(embedded, difference.embedded());
    }

    private static boolean matches(String glob, String text) {
        String pattern = Pattern.quote(glob).replace("*", "\\E.*\\Q");
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
    }

    /** A row of the page's table. */
    String row() {
        return "| " + String.join(" | ", cell(step), cell(path), cell(real), cell(embedded), why) + " |";
    }

    private static String cell(String text) {
        return text.equals("*") ? "any" : "`" + text.replace("|", "\\|") + "`";
    }
}
