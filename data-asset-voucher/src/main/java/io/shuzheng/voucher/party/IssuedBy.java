package io.shuzheng.voucher.party;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.schemas.CredentialSchema;
import io.shuzheng.schemas.CredentialSchemas;

/** Tells by the ledger what a credential is, and whose. */
public final class IssuedBy {

    private final AnonCredsRegistry registry;

    public IssuedBy(AnonCredsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Whether the credential is by this issuer's definition of this schema, and both definition and schema are the issuer's.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the ledger cannot be reached
     */
    public boolean test(StoredCredential stored, Did issuer, CredentialSchemas expected) {
        String definitionId = stored.credential().credentialDefinitionId();
        Schema schema = registry.schema(stored.credential().schemaId());
        CredentialSchema wanted = expected.schema();
        return registry.credentialDefinition(definitionId).issuerId().equals(issuer.unqualified())
                && schema.issuerId().equals(issuer.unqualified())
                && schema.name().equals(wanted.name())
                && schema.version().equals(wanted.version());
    }
}
