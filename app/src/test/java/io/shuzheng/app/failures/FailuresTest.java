package io.shuzheng.app.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Everything that goes wrong, in one market, by the command that shows it. */
@Tag("processes")
@Tag("thorough")
class FailuresTest {

    private static final StringWriter OUT = new StringWriter();
    private static final StringWriter ERR = new StringWriter();
    private static final List<Integer> EXIT = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void runTheCommand() {
        EXIT.add(Shuzheng.commandLine()
                .setOut(new PrintWriter(OUT, true))
                .setErr(new PrintWriter(ERR, true))
                .execute("demo", "--failures", "--json"));
    }

    static List<Failure> failures() {
        return Failures.all();
    }

    private static List<ObjectNode> lines() {
        return OUT.toString().lines().map(Json::parseObject).toList();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whenItHappensThenTheActorsRefuseItByNameOrGoOn(Failure failure) {
        ObjectNode line = lines().stream()
                .filter(each -> each.path("failure").asString("").equals(failure.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ERR.toString()));
        assertThat(line.propertyNames()).containsExactly("failure", "expected", "observed", "ok");
        assertThat(line.path("expected").asString()).isEqualTo(failure.expected());
        assertThat(line.path("observed").asString()).isEqualTo(failure.expected());
        assertThat(line.path("ok").asBoolean()).isTrue();
    }

    @Test
    void whenAllAreOkThenTheCommandSucceedsAndHasNamedEachOnce() {
        assertThat(EXIT).containsExactly(Shuzheng.DONE);
        assertThat(lines())
                .extracting(line -> line.path("failure").asString(""))
                .containsExactlyElementsOf(
                        failures().stream().map(Failure::name).toList());
    }
}
