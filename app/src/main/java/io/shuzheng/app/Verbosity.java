package io.shuzheng.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The option of commands that start much: what is logged. */
public final class Verbosity {

    @Option(names = "--verbose", description = "Log what the agents do, on standard error.")
    private boolean verbose;

    /** Lets the log tell more, if that is asked for; to be called once, when the command begins. */
    public void apply() {
        if (verbose && LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.INFO);
        }
    }
}
