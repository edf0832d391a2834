package io.shuzheng.ledger.embedded;

import io.shuzheng.primitives.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The unmodified Python indy-vdr client from PyPI, in a process of its own. */
public final class PythonIndyClient implements AutoCloseable {

    private static final Path SCRIPTS = Path.of("src/test/python");
    private static final Path PACKAGES = Path.of("target/python-indy-vdr").toAbsolutePath();

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private PythonIndyClient(Process process) {
        this.process = process;
        this.commands = process.outputWriter();
        this.answers = process.inputReader();
    }

    public static PythonIndyClient open(Path genesis) throws IOException, InterruptedException {
        return open(genesis, Map.of());
    }

    /** A client with settings of {@code indy_vdr.set_config}; with any, it does not refresh the pool. */
    static PythonIndyClient open(Path genesis, Map<String, ?> settings) throws IOException, InterruptedException {
        install();
        ProcessBuilder builder = python(
                SCRIPTS.resolve("indy_client.py").toString(), genesis.toString(), Json.write(TestJson.of(settings)));
        builder.environment().put("PYTHONPATH", PACKAGES.toString());
        return new PythonIndyClient(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private static void install() throws IOException, InterruptedException {
        Process install = python(
                        Path.of("../build-support/install_python_library.py").toString(),
                        "indy_vdr",
                        PACKAGES.toString())
                .inheritIO()
                .start();
        if (install.waitFor() != 0) {
            throw new IOException("indy-vdr could not be installed");
        }
    }

    private static ProcessBuilder python(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("python.executable", "python3"));
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /** The pool's status after a refresh. */
    JsonNode refresh() {
        return result(Json.object().set("refresh", Json.object()));
    }

    /** The result of a request that {@code ledger.build_NAME_request} makes, signed by one DID. */
    JsonNode write(String name, TestDid author, Map<String, ?> arguments) {
        return result(submission(name, author, arguments));
    }

    /** The reason why a request signed by one DID is refused. */
    String refusal(String name, TestDid author, Map<String, ?> arguments) {
        return error(submission(name, author, arguments));
    }

    /** The result of a query that {@code ledger.build_NAME_request} makes. */
    public JsonNode read(String name, Map<String, ?> arguments) {
        ObjectNode submit = Json.object().put("build", name);
        submit.set("arguments", TestJson.of(arguments));
        return result(Json.object().set("submit", submit));
    }

    static ObjectNode submission(String name, TestDid author, Map<String, ?> arguments) {
        ObjectNode submit = Json.object().put("build", name).put("signer", author.seed());
        ObjectNode all = TestJson.of(arguments);
        all.put("submitter_did", author.did());
        submit.set("arguments", all);
        return Json.object().set("submit", submit);
    }

    /** Sends the same kind of request many times, some at once. */
    static ObjectNode flood(String name, TestDid author, int count, int inFlight, Map<String, ?> arguments) {
        ObjectNode flood = (ObjectNode) submission(name, author, arguments).path("submit");
        flood.put("count", count).put("in_flight", inFlight);
        return Json.object().set("flood", flood);
    }

    JsonNode result(JsonNode command) {
        JsonNode answer = execute(command);
        if (!answer.has("result")) {
            throw new AssertionError("no result but " + answer + " to " + command);
        }
        return answer.path("result");
    }

    String error(JsonNode command) {
        JsonNode answer = execute(command);
        if (!answer.has("error")) {
            throw new AssertionError("no error but " + answer + " to " + command);
        }
        return answer.path("error").asString();
    }

    /** The answer to a command: {@code result}, or {@code error} with the {@code node}'s message if a node refused. */
    public JsonNode execute(JsonNode command) {
        try {
            commands.write(Json.write(command));
            commands.newLine();
            commands.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new AssertionError("the Python client has ended");
            }
            return Json.parse(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
