package io.shuzheng.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("processes")
class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Shuzheng.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void whenLedgerIsMeasuredThenEveryRequestIsAnswered() {
        assertThat(run("bench", "ledger", "--requests", "40", "--in-flight", "4", "--client", "java", "--json"))
                .isEqualTo(Shuzheng.DONE);

        List<JsonNode> lines = out.toString().lines().map(Json::parse).toList();
        assertThat(lines)
                .extracting(line -> line.path("operation").asString(""))
                .containsExactly("write", "read");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("errors").asInt(-1)).isZero();
            assertThat(line.path("per_second").asDouble(0)).isPositive();
            assertThat(line.path("p50_ms").asDouble(0))
                    .isPositive()
                    .isLessThanOrEqualTo(line.path("p99_ms").asDouble(0));
        });
    }

    @Test
    void whenNumbersMakeNoSenseThenWrongUse() {
        assertThat(run("bench")).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(run("bench", "anoncreds", "--rounds", "0")).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(run("bench", "ledger", "--in-flight", "-1")).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(run("bench", "ledger", "--genesis", "no/such/file")).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(run("bench", "evidence", "--batch", "1000001")).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString())
                .contains("--rounds", "--in-flight", "no/such/file", "--batch is a number from 1 to 1000000");
    }

    @Test
    void whenDurationsAreOrderedThenPercentilesAreTheirRanks() {
        Durations durations = new Durations(List.of(4_000_000L, 1_000_000L, 3_000_000L, 2_000_000L));

        assertThat(durations.median()).isEqualTo(2.0);
        assertThat(durations.percentile(95)).isEqualTo(4.0);
        assertThat(durations.percentile(1)).isEqualTo(1.0);
    }
}
