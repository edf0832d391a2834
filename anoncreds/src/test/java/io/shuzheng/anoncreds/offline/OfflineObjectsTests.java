package io.shuzheng.anoncreds.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.JsonMutator;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OfflineObjectsTests {

    private static OfflineObjects objects() {
        return new OfflineObjects(
                Map.of(TestObjects.SCHEMA_ID, TestObjects.schema()),
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()),
                Map.of(TestObjects.REGISTRY_ID, TestObjects.registry()),
                List.of(TestObjects.laterStatusList(), TestObjects.statusList()));
    }

    @Example
    void whenObjectsAreWrittenAndReadThenTheyAreTheSame() {
        assertThat(OfflineObjects.fromJson(objects().toJson())).isEqualTo(objects());
        assertThat(OfflineObjects.parse("{}").schemas()).isEmpty();
    }

    @Example
    void whenListIsAskedForThenItIsTheNewestAtOrBeforeTheTime() {
        assertThat(objects().revocationStatusList(TestObjects.REGISTRY_ID, 100).timestamp())
                .isEqualTo(100);
        assertThat(objects().revocationStatusList(TestObjects.REGISTRY_ID, 199).timestamp())
                .isEqualTo(100);
        assertThat(objects().revocationStatusList(TestObjects.REGISTRY_ID, 200).timestamp())
                .isEqualTo(200);
        assertThat(objects()
                        .revocationStatusList(TestObjects.REGISTRY_ID, Long.MAX_VALUE)
                        .timestamp())
                .isEqualTo(200);
        assertThatThrownBy(() -> objects().revocationStatusList(TestObjects.REGISTRY_ID, 99))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    @Example
    void whenIdIsUnknownThenTheKindIsNamed() {
        assertThatThrownBy(() -> objects().schema("did:web:x/s"))
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessage("the schema did:web:x/s is not published");
        assertThatThrownBy(() -> objects().credentialDefinition("did:web:x/c"))
                .isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> objects().revocationRegistryDefinition("did:web:x/r"))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    @Example
    void whenTwoListsAreOfOneTimeThenTheyAreRefused() {
        assertThatThrownBy(() -> new OfflineObjects(
                        Map.of(), Map.of(), Map.of(), List.of(TestObjects.statusList(), TestObjects.statusList())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 100)
    void whenJsonIsMutatedThenItIsReadOrRefused(@ForAll long seed) {
        try {
            OfflineObjects read = OfflineObjects.fromJson(
                    new JsonMutator(seed).mutate(objects().toJson()));
            assertThat(OfflineObjects.fromJson(read.toJson())).isEqualTo(read);
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
