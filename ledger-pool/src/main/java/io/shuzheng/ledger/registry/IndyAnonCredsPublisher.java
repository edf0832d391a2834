package io.shuzheng.ledger.registry;

import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.registry.AnonCredsState.NumberedSchema;
import io.shuzheng.ledger.request.DefinitionOperations;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.RevocationOperations;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes AnonCreds objects on an Indy ledger as one identity, which needs the role of endorser.
 *
 * <p>What is there already with the same content is not written again; with another content it is a
 * {@link PublicationConflict}. Beyond what the port says, a {@link RequestRefused} tells that the ledger does not let
 * this identity write. Indy lets an issuer overwrite its credential definition; this publisher does not, but two
 * processes of one issuer that publish under one tag at the same moment are not told apart.
 */
public final class IndyAnonCredsPublisher implements AnonCredsPublisher {

    private final AnonCredsState state;
    private final PublishedObjects objects;
    private final LedgerWriter writer;
    private final RegistryUpdates updates;

    IndyAnonCredsPublisher(
            AnonCredsState state, PublishedObjects objects, StatusLists lists, LedgerWriter writer, Clock clock) {
        this.state = state;
        this.objects = objects;
        this.writer = writer;
        this.updates = new RegistryUpdates(lists, writer, clock);
    }

    @Override
    public String issuerId() {
        return writer.author().value();
    }

    @Override
    public String publishSchema(Schema schema) {
        requireOwn(schema.issuerId());
        SchemaId id = new SchemaId(writer.author(), schema.name(), schema.version());
        LedgerOperation operation =
                DefinitionOperations.schema(schema.name(), schema.version(), schema.attributeNames());
        NumberedSchema published =
                findOrWrite(() -> state.schema(id), operation, number -> new NumberedSchema(schema, number));
        if (!new HashSet<>(published.schema().attributeNames()).equals(new HashSet<>(schema.attributeNames()))) {
            throw new PublicationConflict(id.toString(), "a schema with other attributes is published");
        }
        objects.remember(id, published);
        return id.toString();
    }

    @Override
    public String publishCredentialDefinition(CredentialDefinition definition) {
        requireOwn(definition.issuerId());
        SchemaId schema = SchemaId.parse(definition.schemaId());
        CredentialDefinitionId id = new CredentialDefinitionId(
                writer.author(), objects.schema(schema).number(), definition.tag());
        ObjectNode keys = (ObjectNode) definition.toJson().path("value");
        CredentialDefinition published = findOrWrite(
                () -> state.credentialDefinition(id, schema),
                DefinitionOperations.credentialDefinition(id.schemaNumber(), id.tag(), keys),
                number -> definition);
        if (!published.equals(definition)) {
            throw new PublicationConflict(id.toString(), "a credential definition with other keys is published");
        }
        objects.remember(id, published);
        return id.toString();
    }

    @Override
    public String publishRevocationRegistryDefinition(RevocationRegistryDefinition definition) {
        requireOwn(definition.issuerId());
        RevocationRegistryId id = new RevocationRegistryId(
                writer.author(), CredentialDefinitionId.parse(definition.credentialDefinitionId()), definition.tag());
        LedgerRegistry wanted = new LedgerRegistry(id, definition, true);
        LedgerRegistry published = findOrWrite(
                () -> state.registry(id),
                RevocationOperations.registryDefinition(
                        id.toString(),
                        id.credentialDefinition().toString(),
                        id.tag(),
                        LedgerRegistry.value(definition)),
                number -> wanted);
        if (!published.equals(wanted)) {
            throw new PublicationConflict(id.toString(), "another revocation registry is published");
        }
        objects.remember(published);
        return id.toString();
    }

    @Override
    public RevocationStatusList publishRevocationStatusList(RevocationStatusList list) {
        requireOwn(list.issuerId());
        return updates.publish(objects.registry(RevocationRegistryId.parse(list.registryId())), list);
    }

    /** What is there or, if nothing is, what gets written; also where somebody else writes it first. */
    private <T> T findOrWrite(Supplier<Optional<T>> find, LedgerOperation operation, LongFunction<T> written) {
        Optional<T> found = find.get();
        if (found.isPresent()) {
            return found.get();
        }
        try {
            return written.apply(writer.write(operation).transaction().sequenceNumber());
        } catch (RequestRefused refused) {
            return find.get().orElseThrow(() -> refused);
        }
    }

    private void requireOwn(String issuer) {
        if (!issuer.equals(issuerId())) {
            throw new InvalidInputException("an object of " + issuer + " cannot be published as " + issuerId());
        }
    }
}
