package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.SubProof;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sub-proof with the published objects that it is about.
 *
 * @param index from 0
 * @param identifier the ids that the prover gave
 * @param proof the sub-proof
 * @param schema the published schema
 * @param definition the published credential definition
 * @param registry the published revocation registry; present where the prover named one
 */
record PresentedCredential(
        int index,
        CredentialIdentifier identifier,
        SubProof proof,
        Schema schema,
        CredentialDefinition definition,
        Optional<RevocationRegistryDefinition> registry) {

    static String subject(int index) {
        return "sub-proof " + index;
    }

    String subject() {
        return subject(index);
    }

    EqualityProof equality() {
        return proof.primary().equality();
    }

    /** Normalised. */
    Set<String> attributeNames() {
        return schema.attributeNames().stream().map(AttributeNames::normalise).collect(Collectors.toSet());
    }
}
