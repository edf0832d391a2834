package io.shuzheng.ledger.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesPageTest {

    private static final Path PAGE = Path.of("../docs/ledger-differences.md");

    @Test
    void whenDifferencesAreListedThenThePageHasTheSameTable() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Step "))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(KnownDifference.load().stream()
                        .map(KnownDifference::row)
                        .toList());
    }
}
