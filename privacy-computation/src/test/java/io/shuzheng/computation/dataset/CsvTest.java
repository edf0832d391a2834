package io.shuzheng.computation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void whenFieldsAreQuotedThenCommasQuotesAndLineEndsAreTheirs() {
        assertThat(Csv.parse("a,b\r\n\"x, \"\"y\"\"\n\",\n,\"\"\n"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"\n", ""), List.of("", ""));
    }

    @Test
    void whenLastLineHasNoEndThenItIsReadAllTheSame() {
        assertThat(Csv.parse("a\nb")).containsExactly(List.of("a"), List.of("b"));
        assertThat(Csv.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc", "a\nb,c", "a\"b", "\"a\"b", "\"a", "a\rb", "\"a\"\"", "a\r"})
    void whenTextIsMalformedThenItIsRefused(String text) {
        assertThatThrownBy(() -> Csv.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void whenRecordsAreWrittenThenTheyAreReadBack(@ForAll("records") List<List<String>> records) {
        String text = records.stream()
                .map(fields -> fields.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        assertThat(Csv.parse(text)).isEqualTo(records);
    }

    @Property(tries = 300)
    void whenTextIsArbitraryThenItIsReadOrRefused(@ForAll("texts") String text) {
        try {
            assertThat(Csv.parse(text)).allSatisfy(fields -> assertThat(fields).isNotEmpty());
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageStartingWith("not a CSV file");
        }
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> field = Arbitraries.strings().withChars("ab,\"\r\n").ofMaxLength(5);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(width -> field.list().ofSize(width).list().ofMinSize(1).ofMaxSize(5));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab,\"\r\n").ofMaxLength(20);
    }
}
