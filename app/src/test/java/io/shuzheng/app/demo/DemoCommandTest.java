package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.app.work.WorkLock;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The whole flow, from nothing to audited decisions, twice on one work directory. */
class DemoCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private List<ObjectNode> demo(Path work, int applicants) {
        StringWriter out = new StringWriter();
        int exit = run(out, "demo", "--applicants", Integer.toString(applicants), "--work", work.toString(), "--json");
        assertThat(exit).as(() -> err.toString()).isEqualTo(Shuzheng.DONE);
        return out.toString().lines().map(Json::parseObject).toList();
    }

    private int run(StringWriter out, String... arguments) {
        return Shuzheng.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<ObjectNode> with(List<ObjectNode> lines, String member) {
        return lines.stream().filter(line -> line.has(member)).toList();
    }

    @Test
    void whenThreeApplyThenAllAreDecidedByTheirDataAndASecondRunContinues() throws Exception {
        Path work = folder.resolve("work");
        List<ObjectNode> first = demo(work, 3);
        requireWholeFlow(first, 3);
        ObjectNode summary = first.get(first.size() - 1);
        assertThat(summary.path("applications").asInt()).isEqualTo(3);
        assertThat(summary.path("approved").asInt()).isPositive();
        assertThat(summary.path("declined").asInt()).isPositive();
        assertThat(err.toString()).contains("safe primes");
        requirePresentations(work, first);
        requireAudit(work);

        err.getBuffer().setLength(0);
        List<ObjectNode> second = demo(work, 1);
        requireWholeFlow(second, 1);
        assertThat(err.toString()).doesNotContain("primes");
        assertThat(applications(second)).doesNotContainAnyElementsOf(applications(first));
        requireAudit(work);
    }

    private static List<String> applications(List<ObjectNode> lines) {
        return with(lines, "decision").stream()
                .map(line -> line.path("application").asString())
                .toList();
    }

    private static void requireWholeFlow(List<ObjectNode> lines, int applicants) {
        Map<String, List<Integer>> steps = with(lines, "step").stream()
                .collect(Collectors.groupingBy(
                        line -> line.path("application").asString(),
                        Collectors.mapping(line -> line.path("step").asInt(), Collectors.toList())));
        assertThat(steps.keySet()).hasSize(applicants).containsExactlyInAnyOrderElementsOf(applications(lines));
        assertThat(steps.values())
                .allSatisfy(each -> assertThat(each)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(0, 10).boxed().toList()));
        assertThat(with(lines, "audit"))
                .allSatisfy(line -> assertThat(line.path("audit").asString()).isEqualTo("intact"));
    }

    /** The command finds what the demo found; the voucher is named in the progress. */
    private void requireAudit(Path work) {
        Matcher voucher = Pattern.compile("audited the voucher (\\S+)").matcher(err.toString());
        assertThat(voucher.find()).isTrue();
        StringWriter out = new StringWriter();
        int exit = run(out, "audit", voucher.group(1), "--work", work.toString());
        assertThat(exit).as(() -> out + "\n" + err).isEqualTo(Shuzheng.DONE);
        assertThat(out.toString())
                .contains("application-received", "blank-spent", "voucher-issued", "lending-decided")
                .contains("voucher " + voucher.group(1) + ": intact");
    }

    private void requirePresentations(Path work, List<ObjectNode> lines) {
        StringWriter out = new StringWriter();
        int exit = run(out, "verify", "--dir", work.resolve("presentations").toString());
        assertThat(exit).as(out.toString()).isEqualTo(Shuzheng.DONE);
        assertThat(out.toString().lines().map(line -> line.split("\t", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(applications(lines));
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
