package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.CommandProcess;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

@Tag("processes")
@Tag("thorough")
class InterruptedDemoTest {

    private static final int COMPUTED = 6;
    private static final int ATTEMPTS = 5;

    @TempDir
    private Path folder;

    /** A demo that was killed: where it worked, and what it had printed by then. */
    private record Killed(Path work, List<ObjectNode> lines) {

        String application() {
            return lines.get(0).path("application").asString();
        }

        boolean isWithinTheApplication() {
            return lines.stream().noneMatch(line -> line.has("decision"));
        }
    }

    private CommandProcess demo(Path work) throws Exception {
        return CommandProcess.start(folder, "demo", "--applicants", "1", "--json", "--work", work.toString());
    }

    /** The demo goes on while it is being killed, and may have come to its end: then it is tried anew. */
    private Killed killedWithinAnApplication() throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Killed killed = killed(folder.resolve("work-" + attempt));
            if (killed.isWithinTheApplication()) {
                return killed;
            }
        }
        throw new AssertionError("was at its end when it was killed, each of " + ATTEMPTS + " times");
    }

    private Killed killed(Path work) throws Exception {
        List<ObjectNode> lines = new ArrayList<>();
        try (CommandProcess demo = demo(work)) {
            do {
                lines.add(Json.parseObject(demo.nextLine()));
            } while (lines.get(lines.size() - 1).path("step").asInt(-1) < COMPUTED);
            demo.kill();
            lines.addAll(objects(demo));
        }
        return new Killed(work, lines);
    }

    private static List<ObjectNode> objects(CommandProcess ended) throws Exception {
        return ended.output().lines().map(Json::parseObject).toList();
    }

    @Test
    void whenDemoIsKilledWithinAnApplicationThenTheNextRunFinishesItAndNothingIsDoneTwice() throws Exception {
        Killed killed = killedWithinAnApplication();

        try (CommandProcess again = demo(killed.work())) {
            assertThat(again.exitCode()).as(again::errors).isEqualTo(Shuzheng.DONE);
            List<ObjectNode> lines = objects(again);
            List<ObjectNode> outcomes =
                    lines.stream().filter(line -> line.has("decision")).toList();
            assertThat(outcomes)
                    .as(again::errors)
                    .hasSize(2)
                    .allSatisfy(outcome ->
                            assertThat(outcome.path("audit").asString()).isEqualTo("intact"))
                    .anySatisfy(outcome ->
                            assertThat(outcome.path("application").asString()).isEqualTo(killed.application()));
            assertThat(lines)
                    .filteredOn(line -> line.path("application").asString("").equals(killed.application()))
                    .filteredOn(line -> line.has("step"))
                    .extracting(line -> line.path("step").asInt())
                    .doesNotHaveDuplicates()
                    .allMatch(step -> step > COMPUTED);
        }
    }
}
