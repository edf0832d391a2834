package io.shuzheng.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@code shuzheng} with arguments as a process of its own. */
public final class CommandProcess implements AutoCloseable {

    private static final long SECONDS = 90;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private CommandProcess(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /** Starts it; what it writes on standard error is kept in a new file of the folder. */
    public static CommandProcess start(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Path errors = Files.createTempFile(folder, arguments.get(0) + "-errors", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // most live for seconds only
                "-cp",
                System.getProperty("java.class.path"),
                Shuzheng.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start(), errors);
    }

    /** As {@link #start}, in the environment of the tests. */
    public static CommandProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), List.of(arguments));
    }

    /** Waits until the process prints {@code ready}, and gives what it printed before: by the first word of each line. */
    public Map<String, String> awaitReady() throws Exception {
        try {
            return CompletableFuture.supplyAsync(this::readUntilReady).get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new AssertionError("not ready: " + errors(), e);
        }
    }

    private Map<String, String> readUntilReady() {
        Map<String, String> said = new LinkedHashMap<>();
        try {
            for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("ended after " + said);
                }
                String[] words = line.split(" ", 2);
                said.put(words[0], words.length == 2 ? words[1] : "");
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next line on standard output. */
    public String nextLine() throws Exception {
        return CompletableFuture.supplyAsync(this::readLine).get(SECONDS, TimeUnit.SECONDS);
    }

    private String readLine() {
        try {
            return String.valueOf(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal of that name, and gives the exit code. */
    public int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        return exitCode();
    }

    /** Ends it at once, without the way over another process that {@link #signal} goes; its output can still be read. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Waits for the end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + errors());
        }
        return process.exitValue();
    }

    /** What came on standard output since {@code ready}, or since the start; to be asked when the process has ended. */
    public String output() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** What came on standard error. */
    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
