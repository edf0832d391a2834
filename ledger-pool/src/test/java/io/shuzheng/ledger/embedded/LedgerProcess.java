package io.shuzheng.ledger.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A ledger in a process of its own, so that it can be killed. */
final class LedgerProcess implements AutoCloseable {

    private final Process process;

    private LedgerProcess(Process process) {
        this.process = process;
    }

    static LedgerProcess start(Path directory, int nodes) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(nodes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (!"ready".equals(line)) {
            process.destroyForcibly();
            throw new IOException("the ledger did not start: " + line);
        }
        return new LedgerProcess(process);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (EmbeddedLedger ledger = EmbeddedLedger.open(
                EmbeddedLedgerConfiguration.local(Path.of(arguments[0])).withNodes(Integer.parseInt(arguments[1])))) {
            System.out.println("ready");
            System.out.flush();
            ledger.awaitStop();
        }
    }
}
