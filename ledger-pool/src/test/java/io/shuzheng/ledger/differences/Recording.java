package io.shuzheng.ledger.differences;

import io.shuzheng.ledger.embedded.TestClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one node of a ledger answered to each step of a script. */
final class Recording {

    private static final String ACKNOWLEDGED = "REQACK";

    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    private Recording() {}

    /** Sends a script to the first node of a genesis, waiting for each answer. */
    static Recording of(Script script, Path genesis) {
        Recording recording = new Recording();
        Script.Numbers numbers = new Script.Numbers(new HashMap<>());
        try (TestClient client = TestClient.open(genesis)) {
            for (Script.Step step : script.steps()) {
                JsonNode answer = recording.ask(client, step, numbers);
                long number =
                        answer.path("result").path("txnMetadata").path("seqNo").asLong(0);
                numbers.byStep().put(step.name(), number);
            }
        }
        return recording;
    }

    private JsonNode ask(TestClient client, Script.Step step, Script.Numbers numbers) {
        ObjectNode message = step.message().apply(numbers);
        JsonNode answer = client.ask(message);
        boolean acknowledged = answer.path("op").asString().equals(ACKNOWLEDGED);
        while (answer.path("op").asString().equals(ACKNOWLEDGED)) {
            answer = client.receive().orElseThrow(() -> new AssertionError("no answer to " + step.name()));
        }
        ObjectNode recorded = (ObjectNode) answer.deepCopy();
        answers.put(step.name(), recorded.put("acknowledged", acknowledged));
        return answer;
    }

    /** The answers by the steps' names, in their order. */
    Map<String, JsonNode> answers() {
        return answers;
    }
}
