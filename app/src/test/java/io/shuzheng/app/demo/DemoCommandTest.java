package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.app.work.WorkLock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the command is used; {@link WholeFlowTest} has what it does. */
class DemoCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(StringWriter out, String... arguments) {
        return Shuzheng.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void whenUseIsWrongThenExitIsTwoAndNothingIsMade() {
        Path work = folder.resolve("none");
        for (List<String> arguments : List.of(
                List.of("demo", "--work", work.toString(), "--applicants", "0"),
                List.of("demo", "--work", work.toString(), "--applicants", "301"),
                List.of("demo", "--work", work.toString(), "--applicants", "three"),
                List.of("demo", "--work", work.toString(), "more"))) {
            assertThat(run(new StringWriter(), arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(Shuzheng.WRONG_USE);
            assertThat(err.toString()).contains("Usage: shuzheng demo");
            assertThat(work).doesNotExist();
        }
    }

    @Test
    void whenAnotherRunHasTheDirectoryThenItFails() {
        WorkDirectory work = WorkDirectory.open(folder, new SecureRandom());
        try (WorkLock lock = work.lockShared()) {
            assertThat(lock).isNotNull();
            assertThat(run(new StringWriter(), "demo", "--work", folder.toString()))
                    .isEqualTo(Shuzheng.FAILED);
            assertThat(err.toString()).contains("in use by another run");
        }
    }
}
