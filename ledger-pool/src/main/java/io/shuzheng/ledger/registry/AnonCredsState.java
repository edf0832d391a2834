package io.shuzheng.ledger.registry;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerTransaction;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.ReplyNode;
import io.shuzheng.ledger.request.DefinitionOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.RevocationOperations;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads AnonCreds objects off the ledger, in its form, into AnonCreds' own. Asks every time. */
final class AnonCredsState {

    private final LedgerReader reader;

    AnonCredsState(LedgerReader reader) {
        this.reader = reader;
    }

    /** A schema with the number of its transaction. */
    Optional<NumberedSchema> schema(SchemaId id) {
        ReadReply reply = reader.read(DefinitionOperations.getSchema(id.issuer(), id.name(), id.version()));
        return reply.data()
                .map(data -> new NumberedSchema(
                        parseSchema(id, data), reply.sequenceNumber().orElseThrow()));
    }

    /** The schema that a transaction wrote; absent if there is no such transaction or it wrote something else. */
    Optional<SchemaId> schemaId(long number) {
        return reader.transaction(Ledger.DOMAIN, number)
                .filter(transaction -> transaction.type().equals(TransactionType.SCHEMA.code()))
                .map(AnonCredsState::parseSchemaId);
    }

    /** A credential definition of a schema. */
    Optional<CredentialDefinition> credentialDefinition(CredentialDefinitionId id, SchemaId schema) {
        return reader.read(DefinitionOperations.getCredentialDefinition(id.issuer(), id.schemaNumber(), id.tag()))
                .data()
                .map(data -> parseCredentialDefinition(id, schema, data));
    }

    Optional<LedgerRegistry> registry(RevocationRegistryId id) {
        return reader.read(RevocationOperations.getRegistryDefinition(id.toString()))
                .data()
                .map(data -> LedgerRegistry.parse(id, data));
    }

    private static Schema parseSchema(SchemaId id, JsonNode data) {
        ReplyNode schema = ReplyNode.of(data, "schema");
        if (!schema.string("name").equals(id.name())
                || !schema.string("version").equals(id.version())) {
            throw new MalformedReply("another schema than " + id);
        }
        return new Schema(
                id.name(),
                id.version(),
                schema.strings("attr_names"),
                id.issuer().value());
    }

    private static SchemaId parseSchemaId(LedgerTransaction transaction) {
        ReplyNode data = new ReplyNode(transaction.data()).object("data");
        return new SchemaId(
                transaction.author().orElseThrow(() -> new MalformedReply("a schema without author")),
                data.string("name"),
                data.string("version"));
    }

    private static CredentialDefinition parseCredentialDefinition(
            CredentialDefinitionId id, SchemaId schema, JsonNode data) {
        ObjectNode json = Json.object()
                .put("schemaId", schema.toString())
                .put("type", CredentialDefinition.SIGNATURE_TYPE)
                .put("tag", id.tag())
                .put("issuerId", id.issuer().value());
        json.set("value", data);
        return CredentialDefinition.fromJson(json);
    }

    /**
     * A schema and where it stands.
     *
     * @param schema the schema
     * @param number the sequence number of its transaction
     */
    record NumberedSchema(Schema schema, long number) {}
}
