package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.shuzheng.primitives.InvalidInputException;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndyIdsTest {

    private static final String DID = "V4SGRU86Z58d6TV7PBUe6f";
    private static final String SCHEMA = DID + ":2:data asset:1.0";
    private static final String DEFINITION = DID + ":3:CL:15:default";
    private static final String REGISTRY = "Th7MpTaRZVRYnPiabds81Y:4:" + DEFINITION + ":CL_ACCUM:r:1";

    @Example
    void whenReadThenWrittenTheSame() {
        String registry = REGISTRY.substring(0, REGISTRY.length() - 2);

        assertThat(SchemaId.parse(SCHEMA)).hasToString(SCHEMA);
        assertThat(CredentialDefinitionId.parse(DEFINITION)).hasToString(DEFINITION);
        assertThat(RevocationRegistryId.parse(registry)).hasToString(registry);
        assertThat(RevocationRegistryId.parse(registry).credentialDefinition().schemaNumber())
                .isEqualTo(15);
    }

    @Example
    void whenTagHasAColonThenRefused() {
        assertThatThrownBy(() -> RevocationRegistryId.parse(REGISTRY)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CredentialDefinitionId.parse(DEFINITION + ":x"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 500)
    void whenTextIsMutatedThenItIsReadAndWrittenTheSameOrRefused(@ForAll("mutated") String text) {
        assertReadOrRefused(text, () -> SchemaId.parse(text).toString());
        assertReadOrRefused(text, () -> CredentialDefinitionId.parse(text).toString());
        assertReadOrRefused(text, () -> RevocationRegistryId.parse(text).toString());
    }

    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<String> valid = Arbitraries.of(SCHEMA, DEFINITION, REGISTRY);
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of("", ":", ":2:", ":3:CL:", ":4:", ":CL_ACCUM:", DID, "0", "99999999999999999999"),
                Arbitraries.strings().ofMaxLength(4));
        return Combinators.combine(
                        valid,
                        piece,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 60))
                .as((text, insert, from, length) -> {
                    int start = Math.min(from, text.length());
                    int end = Math.min(start + length, text.length());
                    return text.substring(0, start) + insert + text.substring(end);
                });
    }

    private static void assertReadOrRefused(String text, Supplier<String> read) {
        Throwable failure = catchThrowable(() -> assertThat(read.get()).isEqualTo(text));
        assertThat(failure == null || failure instanceof InvalidInputException)
                .as("%s of %s", failure, text)
                .isTrue();
    }
}
