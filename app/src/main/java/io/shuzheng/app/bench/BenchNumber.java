package io.shuzheng.app.bench;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How much is measured: a number from 1 to a most. */
final class BenchNumber {

    private BenchNumber() {}

    /** @throws ParameterException if the option's value is another */
    static void require(CommandSpec spec, String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " is a number from 1 to " + most);
        }
    }
}
