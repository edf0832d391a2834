package io.shuzheng.anoncreds;

/**
 * Publishes objects as one issuer. A port: ledgers, databases and files implement it.
 *
 * <p>Publishing what is already published, unchanged, returns what the first time returned. Every method throws
 * {@link io.shuzheng.primitives.InvalidInputException} where the registry refuses the object (another one is published under
 * its id, or this issuer may not publish it), and {@link io.shuzheng.primitives.InternalFailureException} where the registry
 * cannot be reached.
 */
public interface AnonCredsPublisher {

    /** The issuer: a URI or an unqualified DID. Objects to be published must carry it. */
    String issuerId();

    /** Publishes a schema and returns its id. */
    String publishSchema(Schema schema);

    /** Publishes a credential definition and returns its id. */
    String publishCredentialDefinition(CredentialDefinition definition);

    /** Publishes a revocation registry definition and returns its id. */
    String publishRevocationRegistryDefinition(RevocationRegistryDefinition definition);

    /**
     * Publishes the state of a revocation registry, which {@link RevocationStatusList#registryId()} names.
     *
     * @return the list as published: a registry may set the timestamp itself
     */
    RevocationStatusList publishRevocationStatusList(RevocationStatusList list);
}
