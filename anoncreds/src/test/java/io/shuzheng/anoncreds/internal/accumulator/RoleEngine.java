package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An engine in which each role has an engine of its own.
 *
 * @param definer makes credential definitions and link secrets
 * @param registrar makes registries and status lists
 * @param issuer offers and issues
 * @param holder requests and processes
 * @param witness makes revocation states
 * @param prover presents
 * @param verifier verifies
 */
record RoleEngine(
        AnonCredsEngine definer,
        AnonCredsEngine registrar,
        AnonCredsEngine issuer,
        AnonCredsEngine holder,
        AnonCredsEngine witness,
        AnonCredsEngine prover,
        AnonCredsEngine verifier)
        implements AnonCredsEngine {

    @Override
    public LinkSecret createLinkSecret() {
        return definer.createLinkSecret();
    }

    @Override
    public NewCredentialDefinition createCredentialDefinition(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable) {
        return definer.createCredentialDefinition(schemaId, schema, issuerId, tag, revocable);
    }

    @Override
    public CredentialOffer createOffer(String schemaId, String credentialDefinitionId, KeyCorrectnessProof proof) {
        return issuer.createOffer(schemaId, credentialDefinitionId, proof);
    }

    @Override
    public NewCredentialRequest createRequest(
            CredentialOffer offer,
            CredentialDefinition definition,
            LinkSecret linkSecret,
            String linkSecretName,
            ProverContext context) {
        return holder.createRequest(offer, definition, linkSecret, linkSecretName, context);
    }

    @Override
    public Credential issue(CredentialIssuance issuance) {
        return issuer.issue(issuance);
    }

    @Override
    public Credential process(
            Credential credential,
            CredentialRequestMetadata metadata,
            LinkSecret linkSecret,
            CredentialDefinition definition,
            Optional<RevocationRegistryDefinition> registry) {
        return holder.process(credential, metadata, linkSecret, definition, registry);
    }

    @Override
    public NewRevocationRegistry createRevocationRegistry(
            String credentialDefinitionId,
            CredentialDefinition definition,
            String tag,
            int maxCredentials,
            Path tailsDirectory) {
        return registrar.createRevocationRegistry(
                credentialDefinitionId, definition, tag, maxCredentials, tailsDirectory);
    }

    @Override
    public RevocationStatusList createStatusList(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp) {
        return registrar.createStatusList(registryId, definition, registry, privateKey, timestamp);
    }

    @Override
    public RevocationStatusList updateStatusList(StatusListUpdate update) {
        return registrar.updateStatusList(update);
    }

    @Override
    public CredentialRevocationState createRevocationState(
            RevocationRegistryDefinition registry, RevocationStatusList list, int index, Path tailsFile) {
        return witness.createRevocationState(registry, list, index, tailsFile);
    }

    @Override
    public CredentialRevocationState updateRevocationState(
            CredentialRevocationState state,
            RevocationStatusList oldList,
            RevocationRegistryDefinition registry,
            RevocationStatusList newList,
            int index,
            Path tailsFile) {
        return witness.updateRevocationState(state, oldList, registry, newList, index, tailsFile);
    }

    @Override
    public Presentation present(PresentationInputs inputs) {
        return prover.present(inputs);
    }

    @Override
    public ProofVerdict verifyProof(ProofInputs inputs) {
        return verifier.verifyProof(inputs);
    }
}
