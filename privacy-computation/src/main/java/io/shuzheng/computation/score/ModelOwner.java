package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.computation.engine.ComputationClaim;
import io.shuzheng.computation.engine.ComputationGuard;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.computation.engine.Engine;
import io.shuzheng.computation.engine.PartyChannel;
import io.shuzheng.computation.engine.PartyInputs;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.computation.score.ScoreParties.Part;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.evidence.statement.PartyDid;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeMap;

/**
 * The model owner's side of the private score: the bank. It waits for the masked answer, adds the points of its own features
 * and passes the sum on, still masked. It never sees a score.
 */
public final class ModelOwner implements Engine {

    /** The engine's name. */
    public static final String NAME = "private-score-model-owner";

    private static final Set<String> REUSABLE = Set.of(PrivateScore.MODEL_INPUT);

    private final SigningParty self;
    private final OwnedModels models;
    private final ComputationGuard guard;
    private final SecureRandom random;

    public ModelOwner(SigningParty self, OwnedModels models, ComputationGuard guard, SecureRandom random) {
        this.self = self;
        this.models = models;
        this.guard = guard;
        this.random = random;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takes(ComputationContract contract) {
        return ScoreParties.areFound(contract, self.did(), Part.MODEL_OWNER);
    }

    /** Works out the points of its own features, and waits. */
    @Override
    public ComputationRun begin(VerifiedContract verified, PartyInputs inputs, PartyChannel channel) {
        ComputationContract contract = verified.contract();
        ScoreParties parties = ScoreParties.require(contract, self.did(), Part.MODEL_OWNER);
        OwnedModel model = model(contract);
        FeatureValues values = FeatureCommitment.read(
                inputs.require(contract, self.did(), PrivateScore.STATED_FEATURES_INPUT, PrivateScore.FEATURES_DOMAIN),
                contract.applicationId(),
                model.scorecard().layout().modelOwner());
        if (!guard.claim(ComputationClaim.of(contract, REUSABLE))) {
            throw new ComputationRefusedException(Reason.ALREADY_COMPUTED, "the application was computed on before");
        }
        ModelOwnerState state = new ModelOwnerState(
                parties.provider(),
                parties.receiver(),
                model.commitment(),
                model.scorecard().modelOwnerPart(values));
        return ComputationRun.waiting(contract.id(), NAME, state.toSecretJson());
    }

    private OwnedModel model(ComputationContract contract) {
        return contract.input(PrivateScore.MODEL_INPUT)
                .map(ContractInput::commitment)
                .flatMap(models::find)
                .filter(model ->
                        PrivateScore.algorithm(model.scorecard().layout()).equals(contract.algorithm()))
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.MODEL_UNKNOWN, "the contract's model is none of this owner's"));
    }

    /** Takes the masked answer and sends the masked sum to the receiver. */
    @Override
    public ComputationRun receive(ComputationRun run, PartyDid from, PartyMessage message, PartyChannel channel) {
        ModelOwnerState state = ModelOwnerState.fromJson(run.state());
        if (!from.equals(state.provider())) {
            throw new ComputationRefusedException(Reason.WRONG_SENDER, "a masked answer comes from the provider");
        }
        if (!message.type().equals(PrivateScore.MASKED_ANSWER)) {
            throw new ComputationRefusedException(Reason.OUT_OF_ORDER, "the run waits for a masked answer");
        }
        OwnedModel model = models.find(state.model())
                .orElseThrow(
                        () -> new ComputationRefusedException(Reason.MODEL_UNKNOWN, "the run's model is kept no more"));
        PaillierPublicKey key = model.key().publicKey();
        MaskedAnswer answer = MaskedAnswer.parse(message, key);
        BigInteger sum = model.key()
                .decrypt(answer.ciphertext())
                .add(key.encodeSigned(BigInteger.valueOf(state.ownPart())))
                .mod(key.n());
        ShareValue value = new ShareValue(run.computationId(), self.did(), key, sum, new TreeMap<>());
        ResultShare share = ResultShare.create(PrivateScore.MASKED_SUM, self, value, random);
        channel.send(state.receiver(), share.toMessage());
        return ComputationRun.finished(
                run.computationId(), NAME, ComputationResult.ofShare(self.did(), share.commitment()));
    }
}
