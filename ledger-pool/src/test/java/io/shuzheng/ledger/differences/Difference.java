package io.shuzheng.ledger.differences;

import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One member of an answer that is not the same on both ledgers.
 *
 * @param step the script's step
 * @param path where in the answer
 * @param real what the real pool says; {@value #ABSENT} if it says nothing
 * @param embedded what the embedded ledger says
 */
record Difference(String step, String path, String real, String embedded) {

    static final String ABSENT = "-";

    /** All differences of two normalized answers. */
    static List<Difference> between(String step, Map<String, String> real, Map<String, String> embedded) {
        TreeSet<String> paths = new TreeSet<>(real.keySet());
        paths.addAll(embedded.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String ours = embedded.getOrDefault(path, ABSENT);
            String theirs = real.getOrDefault(path, ABSENT);
            if (!ours.equals(theirs)) {
                differences.add(new Difference(step, path, theirs, ours));
            }
        }
        return differences;
    }

    /** A line for the list of known differences, which lacks its reason. */
    String toJson() {
        return Json.write(Json.object()
                .put("step", step)
                .put("path", path)
                .put("real", real)
                .put("embedded", embedded)
                .put("why", ""));
    }
}
