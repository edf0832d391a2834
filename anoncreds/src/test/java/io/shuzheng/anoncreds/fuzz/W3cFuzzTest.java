package io.shuzheng.anoncreds.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.anoncreds.w3c.W3cCredentials;
import io.shuzheng.anoncreds.w3c.W3cPresentations;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Credentials and presentations in W3C form, and the MessagePack in their proofs. */
class W3cFuzzTest {

    private static final PresentationRequest REQUEST = TestObjects.request();
    private static final W3cPresentations PRESENTATIONS =
            new W3cPresentations(new OfflineObjects(Map.of(), Map.of(), Map.of(), List.of()));

    private static final List<String> PROOFS =
            List.of("/proof/proofValue", "/proof/0/proofValue", "/verifiableCredential/0/proof/proofValue");

    static Stream<byte[]> seeds() {
        List<JsonNode> objects = Stream.of("w3c-credential-1.1", "w3c-credential-2.0", "w3c-presentation-2.0")
                .map(TestObjects::json)
                .toList();
        Stream<byte[]> texts = objects.stream().map(json -> Json.write(json).getBytes(StandardCharsets.UTF_8));
        Stream<byte[]> proofs = objects.stream()
                .flatMap(json -> PROOFS.stream().map(json::at))
                .filter(JsonNode::isString)
                .map(value -> Base64Url.decode(value.stringValue().substring(1)));
        return Stream.concat(texts, proofs);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenBytesAreReadAsObjectOrAsProofThenTheyAreReadOrRefused(byte[] bytes) {
        read(() -> W3cCredentials.fromW3c(new String(bytes, StandardCharsets.UTF_8)));
        read(() -> PRESENTATIONS.fromW3c(new String(bytes, StandardCharsets.UTF_8), REQUEST));
        String proofValue = "u" + Base64Url.encode(bytes);
        read(() -> W3cCredentials.fromW3c(with("w3c-credential-2.0", "/proof/0", proofValue)));
        read(() -> PRESENTATIONS.fromW3c(with("w3c-presentation-2.0", "/proof", proofValue), REQUEST));
        read(() -> PRESENTATIONS.fromW3c(
                with("w3c-presentation-2.0", "/verifiableCredential/0/proof", proofValue), REQUEST));
    }

    private static JsonNode with(String object, String proof, String proofValue) {
        JsonNode json = TestObjects.json(object);
        ((ObjectNode) json.at(proof)).put("proofValue", proofValue);
        return json;
    }

    private static void read(Runnable parser) {
        try {
            parser.run();
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
