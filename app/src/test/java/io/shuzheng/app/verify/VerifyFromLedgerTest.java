package io.shuzheng.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.registry.IndyAnonCredsRegistry;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command without {@code --objects}: everything published comes from a ledger. */
class VerifyFromLedgerTest {

    @Test
    void whenObjectsAreOnTheLedgerThenPresentationIsVerifiedByThem(@TempDir Path folder) throws Exception {
        try (EmbeddedLedger ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")))) {
            PresentationRequest asked = TestPerson.request(Optional.of(
                    NonRevokedInterval.until(Clock.systemUTC().instant().getEpochSecond() + 60)));
            Presentation presentation = publishAndPresent(ledger.genesisFile(), folder, asked);
            Path request = Files.writeString(folder.resolve("request.json"), Json.write(asked.toJson()));
            Path shown = Files.writeString(folder.resolve("presentation.json"), Json.write(presentation.toJson()));
            StringWriter out = new StringWriter();

            int exit = Shuzheng.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(new StringWriter()))
                    .execute(
                            "verify",
                            "--request",
                            request.toString(),
                            "--presentation",
                            shown.toString(),
                            "--genesis",
                            ledger.genesisFile().toString());

            assertThat(out.toString()).contains("NON_REVOCATION").endsWith("verified" + System.lineSeparator());
            assertThat(exit).isEqualTo(Shuzheng.DONE);
        }
    }

    private static Presentation publishAndPresent(Path genesis, Path folder, PresentationRequest asked)
            throws Exception {
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        try (IndyPool pool = IndyPools.open(Genesis.read(genesis))) {
            RequestIds ids = RequestIds.ofClock(Clock.systemUTC());
            AnonCredsPublisher publisher = IndyAnonCredsRegistry.of(new LedgerReader(pool, ids))
                    .publisher(new LedgerWriter(pool, ids, trustee), Clock.systemUTC());
            Schema schema = new Schema("person", "1.0", List.of("name"), publisher.issuerId());
            String schemaId = publisher.publishSchema(schema);
            TestPerson person = new TestPerson(schema, schemaId, true);
            String definitionId = publisher.publishCredentialDefinition(person.definition());
            NewRevocationRegistry registry = person.engine.createRevocationRegistry(
                    definitionId, person.definition(), "r", 8, Files.createDirectory(folder.resolve("tails")));
            String registryId = publisher.publishRevocationRegistryDefinition(registry.definition());
            RevocationStatusList list = publisher.publishRevocationStatusList(person.engine.createStatusList(
                    registryId, person.definition(), registry.definition(), registry.privateKey(), 1));
            return person.present(asked, definitionId, Optional.of(new TestPerson.Revocation(registry, list)));
        }
    }
}
