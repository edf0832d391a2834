package io.shuzheng.anoncreds.internal.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import org.junit.jupiter.api.Test;

@RequiresNativeEngine
class NativeErrorsTests {

    private final LibAnonCreds library = NativeLibraryLoader.load();

    @Test
    void whenCodeIsSuccessThenNothingHappens() {
        assertThatCode(() -> NativeErrors.check(library, "work", 0)).doesNotThrowAnyException();
    }

    @Test
    void whenInputIsToBlameThenItIsAnotherFamilyThanABrokenLibrary() {
        for (long code : new long[] {1, 3, 5, 6, 7, 8}) {
            assertThatThrownBy(() -> NativeErrors.check(library, "work", code))
                    .as("%d", code)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("the AnonCreds engine could not work");
        }
        for (long code : new long[] {2, 4, 9, 99, -1, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> NativeErrors.check(library, "work", code))
                    .as("%d", code)
                    .isInstanceOf(InternalFailureException.class)
                    .hasMessageStartingWith("the AnonCreds engine failed to work");
        }
    }

    @Test
    void whenObjectIsMalformedThenTheSessionSaysSo() {
        try (NativeSession session = new NativeSession(library)) {
            assertThatThrownBy(() ->
                            session.load("schema", library::schemaFromJson, io.shuzheng.primitives.Json.parse("{}")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("read the schema")
                    .hasRootCauseInstanceOf(NativeErrorException.class);
        }
    }

    @Test
    void whenTextHasAZeroThenItIsRefusedInsteadOfCut() {
        try (NativeSession session = new NativeSession(library)) {
            assertThatThrownBy(() -> session.string("a\0b")).isInstanceOf(InvalidInputException.class);
            assertThat(session.string("数证").getString(0, "UTF-8")).isEqualTo("数证");
        }
    }

    @Test
    void whenMethodIsNamedThenItsFunctionIsInSnakeCase() {
        assertThat(NativeLibraryLoader.snakeCase("credentialDefinitionPrivateFromJson"))
                .isEqualTo("credential_definition_private_from_json");
    }
}
