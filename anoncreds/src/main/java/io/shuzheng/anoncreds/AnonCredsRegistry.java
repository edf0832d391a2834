package io.shuzheng.anoncreds;

/**
 * Reads what issuers have published. A port: ledgers, databases and files implement it.
 *
 * <p>Every method throws {@link ObjectNotFoundException} where nothing is published under the id,
 * {@link io.shuzheng.primitives.InvalidInputException} where what is published is malformed, and
 * {@link io.shuzheng.primitives.InternalFailureException} where the registry cannot be reached or cannot be trusted.
 */
public interface AnonCredsRegistry {

    Schema schema(String id);

    CredentialDefinition credentialDefinition(String id);

    RevocationRegistryDefinition revocationRegistryDefinition(String id);

    /**
     * The newest status list of a revocation registry at or before a time.
     *
     * @param registryId the id of the revocation registry definition
     * @param timestamp Unix time in seconds; may be in the future
     * @throws ObjectNotFoundException if the registry is unknown or had no list yet at that time
     */
    RevocationStatusList revocationStatusList(String registryId, long timestamp);
}
