package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.CommandProcess;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class InterruptedDemoTest {

    private static final int COMPUTED = 6;

    @TempDir
    private Path folder;

    private CommandProcess demo() throws Exception {
        return CommandProcess.start(
                folder,
                "demo",
                "--applicants",
                "1",
                "--json",
                "--work",
                folder.resolve("work").toString());
    }

    @Test
    void whenDemoIsKilledWithinAnApplicationThenTheNextRunFinishesItAndNothingIsDoneTwice() throws Exception {
        String interrupted;
        try (CommandProcess killed = demo()) {
            ObjectNode line = Json.parseObject(killed.nextLine());
            while (line.path("step").asInt(-1) < COMPUTED) {
                line = Json.parseObject(killed.nextLine());
            }
            interrupted = line.path("application").asString();
            killed.signal("KILL");
        }

        try (CommandProcess again = demo()) {
            assertThat(again.exitCode()).as(again::errors).isEqualTo(Shuzheng.DONE);
            List<ObjectNode> lines =
                    again.output().lines().map(Json::parseObject).toList();
            List<ObjectNode> outcomes =
                    lines.stream().filter(line -> line.has("decision")).toList();
            assertThat(outcomes)
                    .hasSize(2)
                    .allSatisfy(outcome ->
                            assertThat(outcome.path("audit").asString()).isEqualTo("intact"))
                    .anySatisfy(outcome ->
                            assertThat(outcome.path("application").asString()).isEqualTo(interrupted));
            assertThat(lines)
                    .filteredOn(line -> line.path("application").asString("").equals(interrupted))
                    .filteredOn(line -> line.has("step"))
                    .extracting(line -> line.path("step").asInt())
                    .doesNotHaveDuplicates()
                    .allMatch(step -> step > COMPUTED);
        }
    }
}
