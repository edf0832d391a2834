package io.shuzheng.agent;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;

/** A registry in which nothing is published. */
final class EmptyRegistry implements AnonCredsRegistry {

    @Override
    public Schema schema(String id) {
        throw new ObjectNotFoundException(ObjectNotFoundException.Kind.SCHEMA, id);
    }

    @Override
    public CredentialDefinition credentialDefinition(String id) {
        throw new ObjectNotFoundException(ObjectNotFoundException.Kind.CREDENTIAL_DEFINITION, id);
    }

    @Override
    public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
        throw new ObjectNotFoundException(ObjectNotFoundException.Kind.REVOCATION_REGISTRY_DEFINITION, id);
    }

    @Override
    public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
        throw new ObjectNotFoundException(ObjectNotFoundException.Kind.REVOCATION_STATUS_LIST, registryId);
    }
}
