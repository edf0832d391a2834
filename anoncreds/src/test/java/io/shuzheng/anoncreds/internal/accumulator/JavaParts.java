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
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.presentation.PresentationProofVerifier;
import io.shuzheng.anoncreds.internal.presentation.PresentationProver;
import io.shuzheng.anoncreds.internal.signature.CredentialIssuer;
import io.shuzheng.anoncreds.internal.signature.CredentialOfferCreator;
import io.shuzheng.anoncreds.internal.signature.CredentialProcessor;
import io.shuzheng.anoncreds.internal.signature.CredentialRequestCreator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The operations that touch revocation, of the Java parts that make them. */
final class JavaParts implements AnonCredsEngine {

    private static final int LINK_SECRET_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final RevocationKeyCache keys = new RevocationKeyCache(1 << 26);
    private final PowerTables tables = new PowerTables(1 << 26, 3, Runnable::run);

    RevocationKeyCache keys() {
        return keys;
    }

    @Override
    public LinkSecret createLinkSecret() {
        return LinkSecret.parse(new RandomNumbers(random).bits(LINK_SECRET_BITS).toString());
    }

    @Override
    public NewCredentialDefinition createCredentialDefinition(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CredentialOffer createOffer(String schemaId, String credentialDefinitionId, KeyCorrectnessProof proof) {
        return new CredentialOfferCreator(random).create(schemaId, credentialDefinitionId, proof);
    }

    @Override
    public NewCredentialRequest createRequest(
            CredentialOffer offer,
            CredentialDefinition definition,
            LinkSecret linkSecret,
            String linkSecretName,
            ProverContext context) {
        return new CredentialRequestCreator(random, tables, new AccumulatorBlinder(random, keys))
                .create(offer, definition, linkSecret, linkSecretName, context);
    }

    @Override
    public Credential issue(CredentialIssuance issuance) {
        return new CredentialIssuer(random, tables, new IndexSigner(random, keys)).issue(issuance);
    }

    @Override
    public Credential process(
            Credential credential,
            CredentialRequestMetadata metadata,
            LinkSecret linkSecret,
            CredentialDefinition definition,
            Optional<RevocationRegistryDefinition> registry) {
        return new CredentialProcessor(tables, new IndexUnblinder(keys))
                .process(credential, metadata, linkSecret, definition, registry);
    }

    @Override
    public NewRevocationRegistry createRevocationRegistry(
            String credentialDefinitionId,
            CredentialDefinition definition,
            String tag,
            int maxCredentials,
            Path tailsDirectory) {
        return new RegistryCreator(random, keys, Runnable::run)
                .create(credentialDefinitionId, definition, tag, maxCredentials, tailsDirectory);
    }

    @Override
    public RevocationStatusList createStatusList(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp) {
        return new StatusListCreator(keys).create(registryId, definition, registry, privateKey, timestamp);
    }

    @Override
    public RevocationStatusList updateStatusList(StatusListUpdate update) {
        return new StatusListUpdater(keys).update(update);
    }

    @Override
    public CredentialRevocationState createRevocationState(
            RevocationRegistryDefinition registry, RevocationStatusList list, int index, Path tailsFile) {
        return new WitnessCreator().create(registry, list, index, tailsFile);
    }

    @Override
    public CredentialRevocationState updateRevocationState(
            CredentialRevocationState state,
            RevocationStatusList oldList,
            RevocationRegistryDefinition registry,
            RevocationStatusList newList,
            int index,
            Path tailsFile) {
        return new WitnessUpdater().update(state, oldList, registry, newList, index, tailsFile);
    }

    @Override
    public Presentation present(PresentationInputs inputs) {
        return new PresentationProver(new RandomNumbers(random), tables, new MembershipProver(random, keys))
                .present(inputs);
    }

    @Override
    public ProofVerdict verifyProof(ProofInputs inputs) {
        return new PresentationProofVerifier(tables, new MembershipVerifier(keys)).verify(inputs);
    }
}
