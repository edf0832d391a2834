package io.shuzheng.schemas;

import java.util.List;

/**
 * A credential's schema: what an AnonCreds SCHEMA object is made from, and what an issuer checks values against.
 *
 * @param name the schema's name on the ledger
 * @param version the schema's version on the ledger
 * @param title the credential's name for people, in Chinese
 * @param attributes its attributes, in the order of the schema file
 */
public record CredentialSchema(String name, String version, String title, List<AttributeDefinition> attributes) {

    public CredentialSchema {
        attributes = List.copyOf(attributes);
    }

    /** The attributes' names, in the order of the schema file. */
    public List<String> attributeNames() {
        return attributes.stream().map(AttributeDefinition::name).toList();
    }
}
