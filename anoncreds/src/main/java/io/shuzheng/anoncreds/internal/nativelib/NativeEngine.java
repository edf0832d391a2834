package io.shuzheng.anoncreds.internal.nativelib;

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
import io.shuzheng.anoncreds.internal.nativelib.NativeRevocation.DatedState;
import java.nio.file.Path;
import java.util.Optional;

/** The engine on libanoncreds. Timestamps are of 31 bits, as the library's are. */
public final class NativeEngine implements AnonCredsEngine {

    private final NativeIssuer issuer;
    private final NativeHolder holder;
    private final NativeRevocation revocation;
    private final NativeProver prover;
    private final NativeVerifier verifier;

    public NativeEngine(LibAnonCreds library) {
        this.issuer = new NativeIssuer(library);
        this.holder = new NativeHolder(library);
        this.revocation = new NativeRevocation(library);
        this.prover = new NativeProver(library);
        this.verifier = new NativeVerifier(library);
    }

    @Override
    public LinkSecret createLinkSecret() {
        return holder.createLinkSecret();
    }

    @Override
    public NewCredentialDefinition createCredentialDefinition(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable) {
        return issuer.createCredentialDefinition(schemaId, schema, issuerId, tag, revocable);
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
        return revocation.createRegistry(credentialDefinitionId, definition, tag, maxCredentials, tailsDirectory);
    }

    @Override
    public RevocationStatusList createStatusList(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp) {
        return revocation.createStatusList(registryId, definition, registry, privateKey, timestamp);
    }

    @Override
    public RevocationStatusList updateStatusList(StatusListUpdate update) {
        return revocation.updateStatusList(update);
    }

    @Override
    public CredentialRevocationState createRevocationState(
            RevocationRegistryDefinition registry, RevocationStatusList list, int index, Path tailsFile) {
        return revocation.revocationState(registry, list, index, tailsFile, Optional.empty());
    }

    @Override
    public CredentialRevocationState updateRevocationState(
            CredentialRevocationState state,
            RevocationStatusList oldList,
            RevocationRegistryDefinition registry,
            RevocationStatusList newList,
            int index,
            Path tailsFile) {
        return revocation.revocationState(
                registry, newList, index, tailsFile, Optional.of(new DatedState(state, oldList)));
    }

    @Override
    public Presentation present(PresentationInputs inputs) {
        return prover.present(inputs);
    }

    @Override
    public ProofVerdict verifyProof(ProofInputs inputs) {
        return verifier.verify(inputs);
    }
}
