package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.internal.Copies;
import java.util.List;
import java.util.Map;

/**
 * What the proof of a presentation is verified with.
 *
 * @param presentation the presentation
 * @param request the request that it answers
 * @param schemas those that the presentation names, by id
 * @param credentialDefinitions those that the presentation names, by id
 * @param revocationRegistries those of its non-revocation proofs, by id
 * @param statusLists those of its non-revocation proofs
 * @param intervalOverrides older status lists that the verifier accepts
 */
public record ProofInputs(
        Presentation presentation,
        PresentationRequest request,
        Map<String, Schema> schemas,
        Map<String, CredentialDefinition> credentialDefinitions,
        Map<String, RevocationRegistryDefinition> revocationRegistries,
        List<RevocationStatusList> statusLists,
        List<IntervalOverride> intervalOverrides) {

    /**
     * A status list that is older than the {@code from} of the requested interval, and still the one that was in force.
     *
     * @param registryId the revocation registry
     * @param requestedFrom the interval's {@code from}, Unix seconds
     * @param acceptedTimestamp the list's time, Unix seconds
     */
    public record IntervalOverride(String registryId, long requestedFrom, long acceptedTimestamp) {}

    public ProofInputs {
        schemas = Copies.of(schemas);
        credentialDefinitions = Copies.of(credentialDefinitions);
        revocationRegistries = Copies.of(revocationRegistries);
        statusLists = List.copyOf(statusLists);
        intervalOverrides = List.copyOf(intervalOverrides);
    }
}
