package io.shuzheng.ledger.embedded.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionLogTests {

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = directory.resolve("transactions.log");
    }

    private static List<String> read(Path log) {
        List<String> contents = new ArrayList<>();
        TransactionLog.open(log, (content, place) -> contents.add(new String(content, StandardCharsets.UTF_8)))
                .close();
        return contents;
    }

    private static long write(Path log, List<String> contents) throws IOException {
        try (TransactionLog open = TransactionLog.open(log, (content, place) -> {})) {
            contents.forEach(content -> open.append(content.getBytes(StandardCharsets.UTF_8)));
        }
        return Files.size(log);
    }

    @Test
    void whenLogIsNewThenItIsEmpty() {
        assertThat(read(file)).isEmpty();
    }

    @Test
    void whenRecordsAreAppendedThenTheyAreReadInOrder() throws IOException {
        write(file, List.of("one", "two"));
        write(file, List.of("three"));
        assertThat(read(file)).containsExactly("one", "two", "three");
    }

    @Test
    void whenTheLastRecordIsDamagedButCompleteThenItIsRefused() throws IOException {
        long start = write(file, List.of("one"));
        write(file, List.of("two"));
        flip(file, start + RecordHeader.SIZE);
        requireCorrupt(file, 2, start);
    }

    @Test
    void whenALengthIsDamagedThenLaterRecordsAreNotCutOff() throws IOException {
        long start = write(file, List.of("one"));
        write(file, List.of("two", "three"));
        flip(file, start + 12);
        requireCorrupt(file, 2, start);
        assertThat(Files.size(file)).isGreaterThan(start);
    }

    @Test
    void whenARecordIsMissingThenTheLogIsRefused() throws IOException {
        long start = write(file, List.of("one"));
        long next = write(file, List.of("two"));
        write(file, List.of("three"));
        byte[] all = Files.readAllBytes(file);
        byte[] gap = Arrays.copyOf(all, (int) (all.length - (next - start)));
        System.arraycopy(all, (int) next, gap, (int) start, (int) (all.length - next));
        Files.write(file, gap);
        requireCorrupt(file, 2, start);
    }

    @Test
    void whenARecordIsThereTwiceThenTheLogIsRefused() throws IOException {
        long length = write(file, List.of("one"));
        byte[] all = Files.readAllBytes(file);
        byte[] twice = Arrays.copyOf(all, all.length * 2);
        System.arraycopy(all, 0, twice, all.length, all.length);
        Files.write(file, twice);
        requireCorrupt(file, 2, length);
    }

    @Test
    void whenASectorOfTheLastRecordWasNeverWrittenThenItIsCutOff() throws IOException {
        write(file, List.of("one"));
        write(file, List.of("x".repeat(3_000)));
        byte[] all = Files.readAllBytes(file);
        Arrays.fill(all, 1_024, 1_536, (byte) 0);
        Files.write(file, all);
        assertThat(read(file)).containsExactly("one");
        write(file, List.of("again"));
        assertThat(read(file)).containsExactly("one", "again");
    }

    @Test
    void whenASectorInTheMiddleIsLostThenItIsRefused() throws IOException {
        long start = write(file, List.of("one"));
        write(file, List.of("x".repeat(3_000), "three"));
        byte[] all = Files.readAllBytes(file);
        Arrays.fill(all, 1_024, 1_536, (byte) 0);
        Files.write(file, all);
        requireCorrupt(file, 2, start);
    }

    @Property(tries = 100)
    void whenLogIsCutAnywhereThenWholeRecordsRemain(
            @ForAll @Size(min = 1, max = 5) List<@AlphaChars @StringLength(min = 1, max = 700) String> contents,
            @ForAll @IntRange(max = 99) int percent)
            throws IOException {
        Path log = Files.createTempFile("log", ".cut");
        try {
            long length = write(log, contents);
            byte[] cut = Arrays.copyOf(Files.readAllBytes(log), (int) (length * percent / 100));
            Files.write(log, cut);
            List<String> remaining = read(log);
            assertThat(remaining).isEqualTo(contents.subList(0, wholeRecords(contents, cut.length)));
            write(log, List.of("next"));
            assertThat(read(log)).hasSize(remaining.size() + 1).endsWith("next");
        } finally {
            Files.delete(log);
        }
    }

    private static int wholeRecords(List<String> contents, int length) {
        int records = 0;
        int end = 0;
        for (String content : contents) {
            end += RecordHeader.SIZE + content.length();
            records += end <= length ? 1 : 0;
        }
        return records;
    }

    @Property(tries = 100)
    void whenAnyByteIsFlippedThenTheRecordIsNamed(
            @ForAll @Size(min = 2, max = 4) List<@AlphaChars @StringLength(min = 1, max = 300) String> contents,
            @ForAll @IntRange(max = 999) int permille)
            throws IOException {
        Path log = Files.createTempFile("log", ".flip");
        try {
            long length = write(log, contents);
            long position = length * permille / 1_000;
            flip(log, position);
            int record = wholeRecords(contents, (int) position);
            long start = contents.stream()
                    .limit(record)
                    .mapToLong(c -> RecordHeader.SIZE + c.length())
                    .sum();
            requireCorrupt(log, record + 1, start);
        } finally {
            Files.delete(log);
        }
    }

    private static void flip(Path log, long position) throws IOException {
        byte[] all = Files.readAllBytes(log);
        all[(int) position] ^= 0x15;
        Files.write(log, all);
    }

    private static void requireCorrupt(Path log, int record, long position) {
        assertThatThrownBy(() -> read(log))
                .isInstanceOfSatisfying(
                        CorruptLogException.class, e -> assertThat(e.position()).isEqualTo(position))
                .hasMessageContaining(log + ", record " + record + " at byte " + position);
    }
}
