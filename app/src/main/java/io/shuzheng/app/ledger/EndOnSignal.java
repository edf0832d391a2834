package io.shuzheng.app.ledger;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.embedded.EmbeddedLedger;

/**
 * Closes a ledger when the process is told to end, and makes that the success it is: a JVM's own exit code after SIGTERM
 * or SIGINT says failure.
 */
final class EndOnSignal {

    private final Thread hook;

    private EndOnSignal(Thread hook) {
        this.hook = hook;
    }

    static EndOnSignal of(EmbeddedLedger ledger) {
        Thread hook = new Thread(() -> end(ledger), "end-ledger");
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndOnSignal(hook);
    }

    private static void end(EmbeddedLedger ledger) {
        try {
            ledger.close();
        } catch (RuntimeException e) {
            System.err.println("shuzheng: " + e.getMessage());
            Runtime.getRuntime().halt(Shuzheng.FAILED);
        }
        Runtime.getRuntime().halt(Shuzheng.DONE);
    }

    /** Returns only if no signal has come, and takes none from then on: the ledger has stopped for another reason. */
    void awaitIfSignalled() throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.join(); // the JVM is shutting down, and the hook ends it
        }
    }
}
