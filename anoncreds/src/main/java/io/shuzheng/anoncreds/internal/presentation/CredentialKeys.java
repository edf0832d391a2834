package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of the credential definitions that a presentation is about, and the attributes that they sign. */
final class CredentialKeys {

    private final Map<String, Schema> schemas;
    private final Map<String, CredentialDefinition> definitions;
    private final PowerTables tables;

    CredentialKeys(Map<String, Schema> schemas, Map<String, CredentialDefinition> definitions, PowerTables tables) {
        this.schemas = schemas;
        this.definitions = definitions;
        this.tables = tables;
    }

    /**
     * One of them.
     *
     * @param definition the credential definition
     * @param bases its key
     * @param attributes normalised names of the attributes of its schema, without the link secret
     */
    record CredentialKey(CredentialDefinition definition, PublicKeyBases bases, Set<String> attributes) {}

    /**
     * The key of a holder's credential.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException as the other method
     */
    CredentialKey of(Credential credential) {
        return of(credential.schemaId(), credential.credentialDefinitionId());
    }

    /**
     * The key of a credential by its published objects.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException if the schema or the definition was not given, or the
     *     definition is one of other attributes
     */
    CredentialKey of(String schemaId, String credentialDefinitionId) {
        Schema schema = given(schemas, schemaId);
        CredentialDefinition definition = given(definitions, credentialDefinitionId);
        Set<String> attributes = new LinkedHashSet<>();
        schema.attributeNames().forEach(name -> attributes.add(AttributeNames.normalise(name)));
        Set<String> signed = new LinkedHashSet<>(attributes);
        signed.add(AttributeNames.LINK_SECRET);
        if (!definition.schemaId().equals(schemaId)
                || !definition.primary().r().keySet().equals(signed)) {
            throw Refusal.OBJECTS_DIFFER.at(credentialDefinitionId);
        }
        return new CredentialKey(definition, PublicKeyBases.of(definition.primary(), tables), attributes);
    }

    private static <T> T given(Map<String, T> objects, String id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow(() -> Refusal.OBJECTS_DIFFER.at(id));
    }
}
