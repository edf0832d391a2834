package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.request.LedgerIdentity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AnyLedger
class StatusListTest {

    private static final long FAR_FUTURE_SECONDS = 60;

    private final TestLedger ledger;

    @TempDir
    private Path tails;

    private IndyAnonCredsPublisher publisher;
    private CredentialDefinition definition;
    private NewRevocationRegistry registry;
    private String registryId;
    private RevocationStatusList first;

    StatusListTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void publishRegistry() {
        LedgerIdentity endorser = ledger.newEndorser();
        publisher = IndyAnonCredsRegistry.of(ledger.reader()).publisher(ledger.writer(endorser), Clock.systemUTC());
        String issuer = publisher.issuerId();
        definition = TestAnonCreds.definition(issuer, publisher.publishSchema(TestAnonCreds.schema(issuer)), "default");
        String definitionId = publisher.publishCredentialDefinition(definition);
        registry = TestAnonCreds.registry(definitionId, definition, tails);
        registryId = publisher.publishRevocationRegistryDefinition(registry.definition());
        first = TestAnonCreds.firstList(registryId, definition, registry);
    }

    @Test
    void whenFirstListIsPublishedThenItIsReadWithTheLedgersTime() {
        RevocationStatusList published = publisher.publishRevocationStatusList(first);

        assertThat(published).isEqualTo(first.withTimestamp(published.timestamp()));
        assertThat(published.timestamp()).isGreaterThan(1_700_000_000);
        assertThat(ledger.untilPublished(() -> registry().revocationStatusList(registryId, now())))
                .isEqualTo(published);
        assertThatThrownBy(() -> registry().revocationStatusList(registryId, published.timestamp() - 1))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void whenListsChangeThenEachIsReadAtItsTime() {
        RevocationStatusList one = publisher.publishRevocationStatusList(first);
        awaitSecondAfter(one);
        RevocationStatusList two = publisher.publishRevocationStatusList(
                TestAnonCreds.change(definition, registry, one, Set.of(), Set.of(1, 5)));
        awaitSecondAfter(two);
        RevocationStatusList three = publisher.publishRevocationStatusList(
                TestAnonCreds.change(definition, registry, two, Set.of(5), Set.of(7)));

        assertThat(three.revokedIndexes()).containsExactlyInAnyOrder(1, 7);
        Awaitility.await()
                .until(() -> registry().revocationStatusList(registryId, now()).equals(three));
        assertThat(registry().revocationStatusList(registryId, three.timestamp() - 1))
                .isEqualTo(two);
        assertThat(registry().revocationStatusList(registryId, two.timestamp())).isEqualTo(two);
        assertThat(registry().revocationStatusList(registryId, two.timestamp() - 1))
                .isEqualTo(one);
    }

    @Test
    void whenSameListIsPublishedAgainThenNothingIsWritten() {
        RevocationStatusList published = publisher.publishRevocationStatusList(first);
        awaitSecondAfter(published);

        assertThat(publisher.publishRevocationStatusList(first)).isEqualTo(published);
    }

    @Test
    void whenAnotherAccumulatorHasTheSameIndexesThenConflict() {
        RevocationStatusList published = publisher.publishRevocationStatusList(first);
        RevocationStatusList changed = TestAnonCreds.change(definition, registry, published, Set.of(), Set.of(2));
        RevocationStatusList forged = RevocationStatusList.of(
                registryId, publisher.issuerId(), Set.of(), first.size(), changed.accumulator(), 1);

        assertThatThrownBy(() -> publisher.publishRevocationStatusList(forged)).isInstanceOf(PublicationConflict.class);
    }

    @Test
    void whenListIsOfAnotherSizeThenConflict() {
        RevocationStatusList longer = RevocationStatusList.of(
                registryId, publisher.issuerId(), Set.of(), first.size() + 1, first.accumulator(), 1);

        assertThatThrownBy(() -> publisher.publishRevocationStatusList(longer)).isInstanceOf(PublicationConflict.class);
    }

    @Test
    void whenNoListWasPublishedThenNotFound() {
        assertThatThrownBy(() -> registry().revocationStatusList(registryId, now()))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    private IndyAnonCredsRegistry registry() {
        return IndyAnonCredsRegistry.of(ledger.reader());
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond() + FAR_FUTURE_SECONDS;
    }

    private static void awaitSecondAfter(RevocationStatusList list) {
        Awaitility.await().until(() -> Clock.systemUTC().instant().getEpochSecond() > list.timestamp());
    }
}
