package io.shuzheng.anoncreds.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderVerificationTests {

    private final FileVerification files = new FileVerification(AnonCredsEngines.javaEngine(), Clock.systemUTC());
    private final FolderVerification folders = new FolderVerification(files);

    @TempDir
    Path folder;

    @Test
    void whenFilesAreGoodThenTheLineSaysVerified() throws Exception {
        FolderOutcome outcome = folders.verify(write("good", TestObjects.text("presentation")));

        assertThat(outcome.line()).isEqualTo("good\tverified\tSATISFIED: Every check passed.");
        assertThat(outcome.toJson().get("checks").size()).isGreaterThan(10);
    }

    @Test
    void whenPresentationIsChangedThenTheLineNamesTheReason() throws Exception {
        String changed = TestObjects.text("presentation").replace("\"raw\": \"91X\"", "\"raw\": \"92X\"");
        FolderOutcome outcome = folders.verify(write("changed", changed));

        assertThat(outcome.line()).startsWith("changed\trefused\tRAW_VALUE_DIFFERS: a2: ");
        assertThat(outcome.line().split("\t")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {FolderVerification.REQUEST, FolderVerification.PRESENTATION, FolderVerification.OBJECTS})
    void whenOneFileIsMalformedThenTheFolderIsRefused(String name) throws Exception {
        for (String content : List.of("", "{", "[]", "{\"schemas\": 5}", "nonsense\u0000\t\n")) {
            Path each = write("malformed", TestObjects.text("presentation"));
            Files.writeString(each.resolve(name), content);

            String line = folders.verify(each).line();

            assertThat(line).matches("malformed\trefused\tMALFORMED_[A-Z]+: [^\t\n]*");
        }
    }

    @Test
    void whenPresentationIsJsonButNoneThenItIsRefusedByTheReport() throws Exception {
        Path each = write("none", "{\"proof\": {}}");

        VerificationReport report = files.verify(
                each.resolve(FolderVerification.REQUEST),
                each.resolve(FolderVerification.PRESENTATION),
                FileVerification.readObjects(each.resolve(FolderVerification.OBJECTS)));

        assertThat(report.firstFailure().orElseThrow().reason()).isEqualTo(Reason.MALFORMED_PRESENTATION);
    }

    @Test
    void whenFileIsMissingOrTooLargeThenTheErrorNamesIt() throws Exception {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> FileVerification.readObjects(missing))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("missing.json: there is no such file");

        Path large = folder.resolve("large.json");
        try (var channel = Files.newByteChannel(
                large, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(InputFile.MAX_BYTES).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThatThrownBy(() -> FileVerification.readObjects(large)).hasMessageContaining("larger than");

        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> FileVerification.readObjects(binary)).hasMessageContaining("not UTF-8");
    }

    @Test
    void whenFolderIsListedThenOnlyCompleteSubFoldersAreTakenInOrder() throws Exception {
        write("b", "{}");
        write("a", "{}");
        Files.createDirectory(folder.resolve("empty"));

        assertThat(FolderVerification.subFolders(folder))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("a", "b");
        assertThatThrownBy(() -> FolderVerification.subFolders(folder.resolve("empty")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no sub-folder holds");
        assertThatThrownBy(() -> FolderVerification.subFolders(folder.resolve("absent")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenReportIsTextThenTheVerdictIsLastAndNoControlCharacterPasses() throws Exception {
        Path good = write("text", TestObjects.text("presentation"));
        VerificationReport report = folders.verify(good).report().orElseThrow();

        assertThat(ReportText.of(report)).endsWith("\nverified").contains("ok      RESTRICTIONS");
        String hostile = TestObjects.text("presentation")
                .replace("\"self_attested_attrs\": {", "\"self_attested_attrs\": {\"\\u001b[31mx\\ty\": \"\", ");
        String refused =
                ReportText.of(folders.verify(write("hostile", hostile)).report().orElseThrow());
        assertThat(refused)
                .endsWith("\nrefused")
                .contains("REFERENT_NOT_REQUESTED")
                .doesNotContain("\u001b", "\t");
    }

    private Path write(String name, String presentation) throws IOException {
        Path each = Files.createDirectories(folder.resolve(name));
        OfflineObjects objects = new OfflineObjects(
                Map.of(TestObjects.SCHEMA_ID, TestObjects.schema()),
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()),
                Map.of(TestObjects.REGISTRY_ID, TestObjects.registry()),
                List.of(TestObjects.statusList(), TestObjects.laterStatusList()));
        Files.writeString(each.resolve(FolderVerification.REQUEST), TestObjects.text("presentation-request"));
        Files.writeString(each.resolve(FolderVerification.PRESENTATION), presentation);
        Files.writeString(each.resolve(FolderVerification.OBJECTS), Json.write(objects.toJson()));
        return each;
    }
}
