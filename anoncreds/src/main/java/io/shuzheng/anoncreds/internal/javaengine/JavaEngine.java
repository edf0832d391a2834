package io.shuzheng.anoncreds.internal.javaengine;

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
import io.shuzheng.anoncreds.engine.JavaEngineSettings;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.anoncreds.internal.accumulator.AccumulatorBlinder;
import io.shuzheng.anoncreds.internal.accumulator.AccumulatorKeyGenerator;
import io.shuzheng.anoncreds.internal.accumulator.IndexSigner;
import io.shuzheng.anoncreds.internal.accumulator.IndexUnblinder;
import io.shuzheng.anoncreds.internal.accumulator.MembershipProver;
import io.shuzheng.anoncreds.internal.accumulator.MembershipVerifier;
import io.shuzheng.anoncreds.internal.accumulator.RegistryCreator;
import io.shuzheng.anoncreds.internal.accumulator.RevocationKeyCache;
import io.shuzheng.anoncreds.internal.accumulator.StatusListCreator;
import io.shuzheng.anoncreds.internal.accumulator.StatusListUpdater;
import io.shuzheng.anoncreds.internal.accumulator.WitnessCreator;
import io.shuzheng.anoncreds.internal.accumulator.WitnessUpdater;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.number.SafePrimes;
import io.shuzheng.anoncreds.internal.presentation.PresentationProofVerifier;
import io.shuzheng.anoncreds.internal.presentation.PresentationProver;
import io.shuzheng.anoncreds.internal.signature.CredentialDefinitionCreator;
import io.shuzheng.anoncreds.internal.signature.CredentialIssuer;
import io.shuzheng.anoncreds.internal.signature.CredentialOfferCreator;
import io.shuzheng.anoncreds.internal.signature.CredentialProcessor;
import io.shuzheng.anoncreds.internal.signature.CredentialRequestCreator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The engine in Java. Public keys that come again become faster: their tables are kept, within a bound. */
public final class JavaEngine implements AnonCredsEngine {

    private final SecureRandom random;
    private final CredentialDefinitionCreator definitions;
    private final CredentialOfferCreator offers;
    private final CredentialRequestCreator requests;
    private final CredentialIssuer issuer;
    private final CredentialProcessor processor;
    private final RegistryCreator registries;
    private final StatusListCreator statusLists;
    private final StatusListUpdater statusListUpdates;
    private final WitnessCreator witnesses;
    private final WitnessUpdater witnessUpdates;
    private final PresentationProver prover;
    private final PresentationProofVerifier verifier;

    public JavaEngine(JavaEngineSettings settings) {
        random = settings.random();
        PowerTables tables =
                new PowerTables(settings.primaryTableBytes(), settings.usesBeforeTable(), settings.executor());
        RevocationKeyCache keys = new RevocationKeyCache(settings.revocationTableBytes());
        SafePrimes primes = new SafePrimes(random, settings.executor(), settings.parallelism());
        definitions = new CredentialDefinitionCreator(random, primes, new AccumulatorKeyGenerator(random));
        offers = new CredentialOfferCreator(random);
        requests = new CredentialRequestCreator(random, tables, new AccumulatorBlinder(random, keys));
        issuer = new CredentialIssuer(random, tables, new IndexSigner(random, keys));
        processor = new CredentialProcessor(tables, new IndexUnblinder(keys));
        registries = new RegistryCreator(random, keys, settings.executor());
        statusLists = new StatusListCreator(keys);
        statusListUpdates = new StatusListUpdater(keys);
        witnesses = new WitnessCreator();
        witnessUpdates = new WitnessUpdater();
        prover = new PresentationProver(new RandomNumbers(random), tables, new MembershipProver(random, keys));
        verifier = new PresentationProofVerifier(tables, new MembershipVerifier(keys));
    }

    @Override
    public LinkSecret createLinkSecret() {
        return LinkSecret.random(random);
    }

    @Override
    public NewCredentialDefinition createCredentialDefinition(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable) {
        return definitions.create(schemaId, schema, issuerId, tag, revocable);
    }

    @Override
    public CredentialOffer createOffer(String schemaId, String credentialDefinitionId, KeyCorrectnessProof proof) {
        return offers.create(schemaId, credentialDefinitionId, proof);
    }

    @Override
    public NewCredentialRequest createRequest(
            CredentialOffer offer,
            CredentialDefinition definition,
            LinkSecret linkSecret,
            String linkSecretName,
            ProverContext context) {
        return requests.create(offer, definition, linkSecret, linkSecretName, context);
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
        return processor.process(credential, metadata, linkSecret, definition, registry);
    }

    @Override
    public NewRevocationRegistry createRevocationRegistry(
            String credentialDefinitionId,
            CredentialDefinition definition,
            String tag,
            int maxCredentials,
            Path tailsDirectory) {
        return registries.create(credentialDefinitionId, definition, tag, maxCredentials, tailsDirectory);
    }

    @Override
    public RevocationStatusList createStatusList(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp) {
        return statusLists.create(registryId, definition, registry, privateKey, timestamp);
    }

    @Override
    public RevocationStatusList updateStatusList(StatusListUpdate update) {
        return statusListUpdates.update(update);
    }

    @Override
    public CredentialRevocationState createRevocationState(
            RevocationRegistryDefinition registry, RevocationStatusList list, int index, Path tailsFile) {
        return witnesses.create(registry, list, index, tailsFile);
    }

    @Override
    public CredentialRevocationState updateRevocationState(
            CredentialRevocationState state,
            RevocationStatusList oldList,
            RevocationRegistryDefinition registry,
            RevocationStatusList newList,
            int index,
            Path tailsFile) {
        return witnessUpdates.update(state, oldList, registry, newList, index, tailsFile);
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
