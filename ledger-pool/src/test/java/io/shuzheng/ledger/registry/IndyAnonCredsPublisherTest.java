package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.embedded.PythonIndyClient;
import io.shuzheng.ledger.request.DefinitionOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@AnyLedger
class IndyAnonCredsPublisherTest {

    private final TestLedger ledger;

    @TempDir
    private Path tails;

    private String issuer;
    private IndyAnonCredsPublisher publisher;

    IndyAnonCredsPublisherTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void register() {
        LedgerIdentity endorser = ledger.newEndorser();
        issuer = endorser.did().value();
        publisher = publisher(endorser);
    }

    @Test
    void whenObjectsArePublishedThenAnotherRegistryReadsThem() {
        Schema schema = TestAnonCreds.schema(issuer);
        String schemaId = publisher.publishSchema(schema);
        CredentialDefinition definition = TestAnonCreds.definition(issuer, schemaId, "default");
        String definitionId = publisher.publishCredentialDefinition(definition);
        RevocationRegistryDefinition revocation =
                TestAnonCreds.registry(definitionId, definition, tails).definition();
        String registryId = publisher.publishRevocationRegistryDefinition(revocation);

        IndyAnonCredsRegistry registry = IndyAnonCredsRegistry.of(ledger.reader());
        assertThat(schemaId).isEqualTo(issuer + ":2:enterprise:1.0");
        assertThat(definitionId).matches(issuer + ":3:CL:[0-9]+:default");
        assertThat(registryId).isEqualTo(issuer + ":4:" + definitionId + ":CL_ACCUM:r1");
        assertThat(ledger.untilPublished(() -> registry.schema(schemaId)).attributeNames())
                .containsExactlyInAnyOrderElementsOf(schema.attributeNames());
        assertThat(ledger.untilPublished(() -> registry.credentialDefinition(definitionId)))
                .isEqualTo(definition);
        assertThat(ledger.untilPublished(() -> registry.revocationRegistryDefinition(registryId)))
                .isEqualTo(revocation);
    }

    @Test
    void whenObjectsArePublishedThenThePythonClientReadsThem() throws Exception {
        String schemaId = publisher.publishSchema(TestAnonCreds.schema(issuer));
        CredentialDefinition definition = TestAnonCreds.definition(issuer, schemaId, "python");
        String definitionId = publisher.publishCredentialDefinition(definition);
        RevocationRegistryDefinition revocation =
                TestAnonCreds.registry(definitionId, definition, tails).definition();
        String registryId = publisher.publishRevocationRegistryDefinition(revocation);
        ledger.untilPublished(() -> IndyAnonCredsRegistry.of(ledger.reader()).revocationRegistryDefinition(registryId));

        try (PythonIndyClient python = PythonIndyClient.open(ledger.genesisFile())) {
            JsonNode schema = python.read("get_schema", Map.of("submitter_did", issuer, "schema_id", schemaId));
            JsonNode keys = python.read("get_cred_def", Map.of("submitter_did", issuer, "cred_def_id", definitionId));
            JsonNode registry =
                    python.read("get_revoc_reg_def", Map.of("submitter_did", issuer, "revoc_reg_id", registryId));

            assertThat(StreamSupport.stream(
                                    schema.path("data").path("attr_names").spliterator(), false)
                            .map(JsonNode::stringValue))
                    .containsExactlyInAnyOrderElementsOf(
                            TestAnonCreds.schema(issuer).attributeNames());
            assertThat(keys.path("data"))
                    .isEqualTo(Json.parse(Json.write(definition.toJson())).path("value"));
            assertThat(registry.path("data").path("value").path("tailsHash").stringValue())
                    .isEqualTo(revocation.tailsHash());
        }
    }

    @Test
    void whenPublishedAgainThenNothingIsWritten() {
        String schemaId = publisher.publishSchema(TestAnonCreds.schema(issuer));
        CredentialDefinition definition = TestAnonCreds.definition(issuer, schemaId, "default");
        String definitionId = publisher.publishCredentialDefinition(definition);
        long schemaNumber = schemaNumber();
        long definitionNumber = definitionNumber(definitionId);

        Schema reordered = new Schema("enterprise", "1.0", List.of("uscc", "name", "since", "Capital X"), issuer);
        assertThat(publisher.publishSchema(reordered)).isEqualTo(schemaId);
        assertThat(publisher.publishCredentialDefinition(definition)).isEqualTo(definitionId);
        assertThat(schemaNumber()).isEqualTo(schemaNumber);
        assertThat(definitionNumber(definitionId)).isEqualTo(definitionNumber);
    }

    @Test
    void whenAnotherObjectIsPublishedUnderTheIdThenConflict() {
        String schemaId = publisher.publishSchema(TestAnonCreds.schema(issuer));
        String definitionId =
                publisher.publishCredentialDefinition(TestAnonCreds.definition(issuer, schemaId, "default"));
        schemaNumber();
        definitionNumber(definitionId);

        assertThatThrownBy(() -> publisher.publishSchema(new Schema("enterprise", "1.0", List.of("other"), issuer)))
                .isInstanceOfSatisfying(
                        PublicationConflict.class,
                        conflict -> assertThat(conflict.id()).isEqualTo(schemaId));
        assertThatThrownBy(() -> publisher.publishCredentialDefinition(
                        TestAnonCreds.otherDefinition(issuer, schemaId, "default")))
                .isInstanceOf(PublicationConflict.class);
    }

    @Test
    void whenIssuerIsAnotherThenRefused() {
        Schema foreign = TestAnonCreds.schema(ledger.newIdentity().did().value());

        assertThatThrownBy(() -> publisher.publishSchema(foreign)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenIssuerHasNoRoleThenTheLedgerRefuses() {
        LedgerIdentity nobody = ledger.newIdentity();
        ledger.writer(ledger.trustee())
                .write(NymOperation.of(nobody.did()).verkey(nobody.verkey()).build());

        assertThatThrownBy(() -> publisher(nobody)
                        .publishSchema(TestAnonCreds.schema(nobody.did().value())))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void whenNothingIsPublishedUnderTheIdThenNotFound() {
        IndyAnonCredsRegistry registry = IndyAnonCredsRegistry.of(ledger.reader());
        String definitionId = issuer + ":3:CL:1:none";

        assertThatThrownBy(() -> registry.schema(issuer + ":2:none:1.0")).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> registry.credentialDefinition(definitionId))
                .isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> registry.revocationRegistryDefinition(issuer + ":4:" + definitionId + ":CL_ACCUM:x"))
                .isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> registry.revocationStatusList(issuer + ":4:" + definitionId + ":CL_ACCUM:x", 1))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    private IndyAnonCredsPublisher publisher(LedgerIdentity identity) {
        return IndyAnonCredsRegistry.of(ledger.reader()).publisher(ledger.writer(identity), Clock.systemUTC());
    }

    private long schemaNumber() {
        return number(DefinitionOperations.getSchema(LedgerDid.of(issuer), "enterprise", "1.0"));
    }

    private long definitionNumber(String id) {
        CredentialDefinitionId definition = CredentialDefinitionId.parse(id);
        return number(DefinitionOperations.getCredentialDefinition(
                definition.issuer(), definition.schemaNumber(), definition.tag()));
    }

    private long number(LedgerOperation read) {
        return ledger.eventually(() -> {
            OptionalLong number = ledger.reader().read(read).sequenceNumber();
            return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.<Long>empty();
        });
    }
}
