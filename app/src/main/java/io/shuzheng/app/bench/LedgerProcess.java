package io.shuzheng.app.bench;

import io.shuzheng.app.OwnProgram;
import io.shuzheng.primitives.InternalFailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An embedded ledger as a process of its own, so that what a client takes is the client's. */
final class LedgerProcess implements AutoCloseable {

    private final Path directory;
    private final Process process;

    private LedgerProcess(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** Starts it in an empty directory, and waits until it serves. */
    static LedgerProcess start(Path directory, int nodes) {
        List<String> command = OwnProgram.command(
                List.of("ledger", "--no-web", "--nodes", Integer.toString(nodes), "--dir", directory.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            if (!"ready".equals(output.readLine())) {
                throw new InternalFailureException("the ledger did not start; ./shuzheng ledger tells why");
            }
            return new LedgerProcess(directory, process);
        } catch (IOException e) {
            throw new InternalFailureException("the ledger could not be started", e);
        }
    }

    Path genesis() {
        return directory.resolve("genesis.txn");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
