package io.shuzheng.anoncreds.interop;

import io.shuzheng.primitives.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The unmodified PyPI library anoncreds, in a Python process of its own. */
final class PythonPeer implements AutoCloseable {

    private static final Path SCRIPTS = Path.of("src/test/python");
    private static final Path PACKAGES = Path.of("target/python-anoncreds").toAbsolutePath();

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private PythonPeer(Process process) {
        this.process = process;
        this.commands = process.outputWriter();
        this.answers = process.inputReader();
    }

    static PythonPeer start() throws IOException, InterruptedException {
        Process install = python(
                        Path.of("../build-support/install_python_library.py"), "anoncreds", PACKAGES.toString())
                .inheritIO()
                .start();
        if (install.waitFor() != 0) {
            throw new IOException("the Python library anoncreds could not be unpacked");
        }
        ProcessBuilder peer =
                python(SCRIPTS.resolve("anoncreds_peer.py")).redirectError(ProcessBuilder.Redirect.INHERIT);
        peer.environment().put("PYTHONPATH", PACKAGES.toString());
        peer.environment().put("PYTHONIOENCODING", "utf-8");
        return new PythonPeer(peer.start());
    }

    private static ProcessBuilder python(Path script, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(System.getProperty("python.executable", "python3"), script.toString());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /** The result of a command; an error of the library fails the test. */
    JsonNode call(String command, Map<String, JsonNode> arguments) throws IOException {
        JsonNode answer = answer(command, arguments);
        if (!answer.has("result")) {
            throw new AssertionError(command + ": " + answer);
        }
        return answer.get("result");
    }

    /** {@code {"result": …}} or {@code {"error": …}}. */
    JsonNode answer(String command, Map<String, JsonNode> arguments) throws IOException {
        ObjectNode all = Json.object();
        arguments.forEach(all::set);
        commands.write(Json.write(Json.object().set(command, all)));
        commands.newLine();
        commands.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new AssertionError("the Python peer has ended");
        }
        return Json.parse(line);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
