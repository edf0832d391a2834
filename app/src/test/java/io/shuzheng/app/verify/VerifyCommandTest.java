package io.shuzheng.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command on files that the engine made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCommandTest {

    private static final String SCHEMA_ID = "did:web:issuer/schema";
    private static final String DEFINITION_ID = "did:web:issuer/definition";

    private Path root;
    private Path good;
    private StringWriter out;
    private StringWriter err;

    @BeforeAll
    void present(@TempDir Path folder) throws IOException {
        root = folder;
        Schema schema = new Schema("person", "1.0", List.of("name"), "did:web:issuer");
        TestPerson person = new TestPerson(schema, SCHEMA_ID, false);
        PresentationRequest asked = TestPerson.request(Optional.empty());
        Presentation presentation = person.present(asked, DEFINITION_ID, Optional.empty());
        OfflineObjects objects = new OfflineObjects(
                Map.of(SCHEMA_ID, schema), Map.of(DEFINITION_ID, person.definition()), Map.of(), List.of());
        good = write("presentations/good", asked.toJson(), presentation.toJson(), objects.toJson());
        JsonNode changed = Json.parse(Json.write(presentation.toJson()).replace("Alice", "Mallory"));
        write("presentations/changed", asked.toJson(), changed, objects.toJson());
    }

    private Path write(String name, JsonNode request, JsonNode presentation, JsonNode objects) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("request.json"), Json.write(request));
        Files.writeString(folder.resolve("presentation.json"), Json.write(presentation));
        Files.writeString(folder.resolve("objects.json"), Json.write(objects));
        return folder;
    }

    @BeforeEach
    void clear() {
        out = new StringWriter();
        err = new StringWriter();
    }

    private int run(String... arguments) {
        return Shuzheng.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int verify(Path folder, String... more) {
        String[] arguments = new String[7 + more.length];
        arguments[0] = "verify";
        arguments[1] = "--request";
        arguments[2] = folder.resolve("request.json").toString();
        arguments[3] = "--presentation";
        arguments[4] = folder.resolve("presentation.json").toString();
        arguments[5] = "--objects";
        arguments[6] = folder.resolve("objects.json").toString();
        System.arraycopy(more, 0, arguments, 7, more.length);
        return run(arguments);
    }

    @Test
    void whenPresentationIsGoodThenReportAndExitSayVerified() {
        assertThat(verify(good)).isEqualTo(Shuzheng.DONE);
        assertThat(out.toString()).contains("CRYPTOGRAPHIC_PROOF").endsWith("verified" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whenPresentationIsChangedThenReportAndExitSayRefused() {
        assertThat(verify(root.resolve("presentations/changed"), "--json")).isEqualTo(Shuzheng.FAILED);
        JsonNode report = Json.parse(out.toString());
        assertThat(report.get("verified").booleanValue()).isFalse();
        assertThat(report.get("checks").findValuesAsString("reason")).contains("RAW_VALUE_DIFFERS");
    }

    @Test
    void whenFoldersAreVerifiedThenThereIsALineEach() {
        assertThat(run("verify", "--dir", root.resolve("presentations").toString()))
                .isEqualTo(Shuzheng.FAILED);
        assertThat(out.toString().lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly("changed\trefused\tRAW_VALUE_DIFFERS", "good\tverified\tSATISFIED");
        assertThat(err.toString()).contains("1 verified, 1 refused of 2");

        clear();
        run("verify", "--json", "--dir", root.resolve("presentations").toString());
        assertThat(out.toString()
                        .lines()
                        .map(Json::parse)
                        .map(each -> each.get("verdict").stringValue()))
                .containsExactly("refused", "verified");
    }

    @Test
    void whenUseIsWrongThenExitIsTwoAndNothingIsOnStandardOutput() throws IOException {
        String request = good.resolve("request.json").toString();
        Path malformed = Files.writeString(root.resolve("malformed.json"), "{");
        for (String[] arguments : List.of(
                new String[] {"verify"},
                new String[] {"verify", "--request", request},
                new String[] {"verify", "--request", request, "--presentation", request},
                new String[] {"verify", "--dir", root.toString(), "--request", request},
                new String[] {"verify", "--dir", root.resolve("absent").toString()},
                new String[] {
                    "verify", "--request", malformed.toString(), "--presentation", request, "--objects", request
                },
                new String[] {"verify", "--request", request, "--presentation", "absent", "--objects", "absent"},
                new String[] {"verify", "--request", request, "--presentation", request, "--genesis", "absent"},
                new String[] {"verify", "--unknown"})) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(Shuzheng.WRONG_USE);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).isNotBlank();
        }
    }
}
