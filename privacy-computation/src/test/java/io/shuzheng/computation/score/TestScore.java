package io.shuzheng.computation.score;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.contract.TestParties;
import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.InMemoryComputationGuard;
import io.shuzheng.computation.engine.PartyInputs;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.computation.scorecard.ScorecardLayout;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * One private score between bank, logistics and centre, with the demo's model and real keys; each party has its own randomness
 * and guard.
 */
final class TestScore {

    static final PartyDid BANK = TestParties.bank().did();
    static final PartyDid LOGISTICS = TestParties.logistics().did();
    static final PartyDid CENTRE = TestParties.centre().did();

    private static final OwnedModel MODEL =
            OwnedModel.create("2026-11", TestCredit.scorecard(), TestPaillierKeys.real(), TestRandom.seeded(3));
    private static final EncryptedModel PUBLISHED = MODEL.publish(TestParties.bank());

    final Commitment stated;
    final Commitment provided;
    final ComputationContract contract;
    final TestNetwork network = new TestNetwork();
    final ModelOwner bank;
    final FeatureProvider logistics;
    final ScoreReceiver centre;

    private TestScore(String applicationId, FeatureValues all, OwnedModel model, long seed, List<String> indicators) {
        SecureRandom bankRandom = TestRandom.seeded(seed);
        SecureRandom logisticsRandom = TestRandom.seeded(seed + 1);
        Identifier application = new Identifier(applicationId);
        ScorecardLayout layout = model.scorecard().layout();
        this.stated = FeatureCommitment.create(
                application, layout.modelOwner(), all.only(layout.modelOwner().names()), bankRandom);
        this.provided = FeatureCommitment.create(
                application, layout.provider(), all.only(layout.provider().names()), logisticsRandom);
        EncryptedModel published = model == MODEL ? PUBLISHED : model.publish(TestParties.bank());
        this.contract = new ScoreTask(
                        new Identifier("computation-of-" + applicationId),
                        application,
                        "credit-decision",
                        published.commitment(),
                        stated.digest(),
                        LOGISTICS,
                        provided.digest(),
                        CENTRE,
                        indicators,
                        List.of(TestParties.regulator().did()),
                        TestParties.NOW.plusSeconds(3600))
                .contract();
        InMemoryEncryptedModels models = new InMemoryEncryptedModels();
        models.keep(published);
        this.bank =
                new ModelOwner(TestParties.bank(), OwnedModels.of(model), new InMemoryComputationGuard(), bankRandom);
        this.logistics = new FeatureProvider(
                TestParties.logistics(),
                models,
                Arrays.asList(CreditIndicator.values()),
                new InMemoryComputationGuard(),
                logisticsRandom);
        this.centre =
                new ScoreReceiver(CENTRE, TestParties.keys(), new InMemoryComputationGuard(), () -> TestParties.NOW);
        network.join(BANK, bank);
        network.join(LOGISTICS, logistics);
        network.join(CENTRE, centre);
    }

    static TestScore of(CreditApplicant applicant) {
        return of("application-" + applicant.number(), applicant.values(), MODEL, applicant.number());
    }

    static TestScore of(String applicationId, FeatureValues all, OwnedModel model, long seed) {
        return new TestScore(applicationId, all, model, seed, List.of("existing_credits", "years_employed"));
    }

    static OwnedModel model() {
        return MODEL;
    }

    static EncryptedModel published() {
        return PUBLISHED;
    }

    VerifiedContract signed() {
        return signed(contract);
    }

    static VerifiedContract signed(ComputationContract contract) {
        return TestParties.verifier()
                .verify(SignedContract.unsigned(contract)
                        .signedBy(TestParties.bank())
                        .signedBy(TestParties.logistics())
                        .signedBy(TestParties.centre()));
    }

    PartyInputs bankInputs() {
        return PartyInputs.of(PrivateScore.STATED_FEATURES_INPUT, stated.opening());
    }

    PartyInputs logisticsInputs() {
        return PartyInputs.of(PrivateScore.PROVIDER_FEATURES_INPUT, provided.opening());
    }

    /** All three begin; the provider's two messages are under way. */
    TestScore begun() {
        VerifiedContract signed = signed();
        network.begin(CENTRE, signed, PartyInputs.none());
        network.begin(BANK, signed, bankInputs());
        network.begin(LOGISTICS, signed, logisticsInputs());
        return this;
    }

    TestScore finished() {
        begun();
        network.deliverAll();
        return this;
    }
}
