package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.embedded.PythonIndyClient;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The Python indy-vdr as a client of the suite. */
public record PythonClient(PythonIndyClient python) implements ConformanceClient {

    public static PythonClient open(Path genesisFile) {
        try {
            return new PythonClient(PythonIndyClient.open(genesisFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Answer submit(LedgerRequest request) {
        JsonNode answer = python.execute(command("submit", request));
        if (answer.has("result")) {
            return new Answer.Accepted(answer.path("result"));
        }
        if (!answer.path("node").isString()) {
            throw new AssertionError("no answer but " + answer + " to " + request);
        }
        JsonNode refusal = Json.parse(answer.path("node").stringValue());
        Stage stage = refusal.path("op").asString().equals("REJECT") ? Stage.AUTHORIZATION : Stage.CHECK;
        return new Answer.Refused(stage, refusal.path("reason").asString());
    }

    /** Each node's answer by the node's alias: for requests that a node answers for itself. */
    public JsonNode askEachNode(LedgerRequest request) {
        return python.execute(command("ask_each", request)).path("result");
    }

    private static JsonNode command(String name, LedgerRequest request) {
        return Json.object().set(name, Json.object().set("message", request.toJson()));
    }

    @Override
    public boolean showsProofs() {
        return true;
    }

    @Override
    public void close() {
        try {
            python.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
