package io.shuzheng.ledger.embedded.internal.state;

/** The paths of definitions and registries in the domain state; those of definitions are their identifiers. */
public final class DefinitionPaths {

    private DefinitionPaths() {}

    /** The path of a schema. */
    public static String schema(String author, String name, String version) {
        return String.join(":", author, "2", name, version);
    }

    /** The path of a credential definition. */
    public static String credentialDefinition(
            String author, String signatureType, long schemaSequenceNumber, String tag) {
        return String.join(":", author, "3", signatureType, Long.toString(schemaSequenceNumber), tag);
    }

    /** The path of a revocation registry definition. */
    public static String revocationRegistryDefinition(
            String author, String credentialDefinitionId, String type, String tag) {
        return String.join(":", author, "4", credentialDefinitionId, type, tag);
    }

    /** The path of a registry's accumulator with all indices that are not in their initial state. */
    public static String registryEntry(String registryId) {
        return "5:" + registryId;
    }

    /** The path of a registry's accumulator alone. */
    public static String accumulator(String registryId) {
        return "6:" + registryId;
    }
}
