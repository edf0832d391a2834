package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTests {

    @Test
    void whenSchemaHasTooManyOrNoAttributesThenItIsRefused() {
        List<String> names = IntStream.rangeClosed(0, Schema.MAX_ATTRIBUTES)
                .mapToObj(i -> "a" + i)
                .toList();

        assertThat(schema(names.subList(0, 125)).attributeNames()).hasSize(125);
        assertThatThrownBy(() -> schema(names))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("125");
        assertThatThrownBy(() -> schema(List.of())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenTwoNamesAreOneAttributeThenSchemaIsRefused() {
        assertThatThrownBy(() -> schema(List.of("Full Name", "fullname"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> schema(List.of("Master_Secret"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> schema(List.of(" "))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenNameIsAskedForThenSpacesAndCaseDoNotMatter() {
        assertThat(schema(List.of("Full Name")).hasAttribute("FULLNAME")).isTrue();
        assertThat(schema(List.of("Full Name")).hasAttribute("name")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"did:web:issuer", "https://issuer.example/1", "7Tqg6BwSSWapxgUDm9KKgg", "did:indy:sovrin:X Y"})
    void whenIssuerIsUriOrUnqualifiedDidThenItIsTaken(String issuer) {
        assertThat(new Schema("s", "1", List.of("a"), issuer).issuerId()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "issuer", ":x", "1did:x", "did:", "did:x\ny", "did:x\0y", "7Tqg6BwSSWapxgUDm9KKg0"})
    void whenIssuerIsNeitherThenItIsRefused(String issuer) {
        assertThatThrownBy(() -> new Schema("s", "1", List.of("a"), issuer)).isInstanceOf(InvalidInputException.class);
    }

    private static Schema schema(List<String> names) {
        return new Schema("s", "1.0", names, TestObjects.ISSUER_ID);
    }
}
