package io.shuzheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ShuzhengTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Shuzheng.commandLine();
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void whenNoCommandThenWrongUseAndTheHelpIsShown() {
        assertThat(run()).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("a command is needed").contains("Usage: shuzheng");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whenUnknownCommandThenWrongUse() {
        assertThat(run("fly")).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void whenHelpThenDoneOnStandardOutput() {
        assertThat(run("--help")).isEqualTo(Shuzheng.DONE);
        assertThat(out.toString()).contains("Usage: shuzheng").contains("Exit codes");
    }

    @Test
    void whenAnySubcommandThenItHasHelpAndADescription() {
        Shuzheng.commandLine().getSubcommands().forEach((name, command) -> {
            assertThat(run(name, "--help")).as(name).isEqualTo(Shuzheng.DONE);
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
        });
    }
}
