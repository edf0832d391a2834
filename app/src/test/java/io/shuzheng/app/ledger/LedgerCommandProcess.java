package io.shuzheng.app.ledger;

import io.shuzheng.app.Shuzheng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code shuzheng ledger} as a process of its own. */
final class LedgerCommandProcess implements AutoCloseable {

    private static final long SECONDS = 60;

    private final Process process;
    private final Path errors;

    private LedgerCommandProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static LedgerCommandProcess start(Path directory, String... more) throws IOException {
        Path errors = Files.createTempFile(directory.getParent(), "errors", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Shuzheng.class.getName(),
                "ledger",
                "--dir",
                directory.toString()));
        command.addAll(List.of(more));
        return new LedgerCommandProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** As {@link #start}, and waits until it serves. */
    static LedgerCommandProcess serving(Path directory, String... more) throws IOException {
        LedgerCommandProcess ledger = start(directory, more);
        String line = ledger.process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"ready".equals(line)) {
            ledger.process.destroyForcibly();
            throw new AssertionError("not ready but " + line + ": " + ledger.errors());
        }
        return ledger;
    }

    /** Sends a signal of that name, and gives the exit code. */
    int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + errors());
        }
        return process.exitValue();
    }

    /** What came on standard output since {@code ready}. */
    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What came on standard error. */
    String errors() {
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
