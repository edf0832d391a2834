package io.shuzheng.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the README tells a newcomer to run. */
class ExamplesTest {

    @Test
    void whenExamplesAreVerifiedThenTheGenuineOneHoldsAndTheChangedOneDoesNot() {
        StringWriter out = new StringWriter();
        int exit = Shuzheng.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("verify", "--dir", "../docs/examples/presentations");
        assertThat(out.toString().lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly("changed-name\trefused\tRAW_VALUE_DIFFERS", "genuine\tverified\tSATISFIED");
        assertThat(exit).isEqualTo(Shuzheng.FAILED);
    }
}
