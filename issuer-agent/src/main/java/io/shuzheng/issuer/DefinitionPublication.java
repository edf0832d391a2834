package io.shuzheng.issuer;

import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import java.util.Optional;

/** Publishes credential definitions: keys are stored before anything that needs them is published. */
final class DefinitionPublication {

    private final IssuerParts parts;
    private final Registries registries;

    DefinitionPublication(IssuerParts parts, Registries registries) {
        this.parts = parts;
        this.registries = registries;
    }

    String issuerId() {
        return parts.publisher().get().issuerId();
    }

    /** Publishes what is not published yet, and returns the id of the credential definition. */
    String publish(Schema schema, String tag, boolean revocable, int registrySize) {
        String schemaId = parts.publisher().get().publishSchema(schema);
        String recordId = IssuerDefinition.recordId(schemaId, tag);
        IssuerDefinition definition = parts.context()
                .store()
                .read(reader -> reader.find(IssuerDefinition.TYPE, recordId))
                .orElseGet(() -> keep(recordId, create(schemaId, schema, tag, revocable, registrySize)));
        if (definition.definition().isRevocable() != revocable
                || (revocable && definition.registrySize() != registrySize)) {
            throw new IssuanceException(
                    IssuanceException.Reason.OTHER_DEFINITION,
                    "the credential definition is there already, with other revocation: " + tag);
        }
        if (definition.id().isPresent()) {
            return definition.id().get();
        }
        String id = parts.publisher().get().publishCredentialDefinition(definition.definition());
        if (revocable) {
            registries.ensure(id, definition, 1);
        }
        parts.context().store().run(work -> work.put(IssuerDefinition.TYPE, recordId, definition.published(id)));
        return id;
    }

    private IssuerDefinition create(String schemaId, Schema schema, String tag, boolean revocable, int registrySize) {
        NewCredentialDefinition created =
                parts.engine().createCredentialDefinition(schemaId, schema, schema.issuerId(), tag, revocable);
        return new IssuerDefinition(
                schema,
                created.definition(),
                created.privateKey(),
                created.keyCorrectnessProof(),
                revocable ? registrySize : 0,
                Optional.empty());
    }

    /** The keys that were stored first win. */
    private IssuerDefinition keep(String recordId, IssuerDefinition created) {
        return parts.context().store().execute(work -> {
            Optional<IssuerDefinition> first = work.find(IssuerDefinition.TYPE, recordId);
            if (first.isEmpty()) {
                work.put(IssuerDefinition.TYPE, recordId, created);
            }
            return first.orElse(created);
        });
    }

    /** The published credential definition of this id. */
    static IssuerDefinition require(WalletReader reader, String id) {
        return reader.findAll(IssuerDefinition.TYPE, IssuerDefinition.tag(id)).stream()
                .findFirst()
                .map(StoredRecord::value)
                .orElseThrow(() -> new IssuanceException(
                        IssuanceException.Reason.UNKNOWN_DEFINITION,
                        "this issuer has no such credential definition: " + id));
    }
}
