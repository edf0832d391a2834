package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.ContractOutput;
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
import io.shuzheng.computation.score.ScoreParties.Part;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.computation.scorecard.Indicator;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.SaltedDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The provider's side of the private score: logistics. It answers as soon as it begins, and is finished then. It never sees a
 * score: with as many scores as the model has independent points it could solve for the model.
 */
public final class FeatureProvider implements Engine {

    /** The engine's name. */
    public static final String NAME = "private-score-provider";

    private static final Set<String> REUSABLE = Set.of(PrivateScore.MODEL_INPUT);

    private final SigningParty self;
    private final EncryptedModels models;
    private final List<Indicator> indicators;
    private final ComputationGuard guard;
    private final SecureRandom random;

    /**
     * A provider.
     *
     * @param models those that {@link EncryptedModelIntake} accepted
     * @param indicators those that this provider computes where a contract declares them
     */
    public FeatureProvider(
            SigningParty self,
            EncryptedModels models,
            List<? extends Indicator> indicators,
            ComputationGuard guard,
            SecureRandom random) {
        this.self = self;
        this.models = models;
        this.indicators = List.copyOf(indicators);
        this.guard = guard;
        this.random = random;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takes(ComputationContract contract) {
        return ScoreParties.areFound(contract, self.did(), Part.PROVIDER);
    }

    /** Sends {@code Enc(w·x + r)} to the model owner, and {@code -r} with the declared indicators to the receiver. */
    @Override
    public ComputationRun begin(VerifiedContract verified, PartyInputs inputs, PartyChannel channel) {
        ComputationContract contract = verified.contract();
        ScoreParties parties = ScoreParties.require(contract, self.did(), Part.PROVIDER);
        EncryptedModel model = model(contract, parties);
        FeatureValues values = FeatureCommitment.read(
                inputs.require(
                        contract, self.did(), PrivateScore.PROVIDER_FEATURES_INPUT, PrivateScore.FEATURES_DOMAIN),
                contract.applicationId(),
                model.layout().provider());
        SortedMap<String, Integer> declared = declared(contract, values);
        if (!guard.claim(ComputationClaim.of(contract, REUSABLE))) {
            throw new ComputationRefusedException(Reason.ALREADY_COMPUTED, "the application was computed on before");
        }
        MaskedDotProduct masked =
                MaskedDotProduct.of(model.weights(), model.layout().provider().activeBins(values), random);
        ShareValue value = new ShareValue(contract.id(), self.did(), model.key(), masked.share(), declared);
        ResultShare share = ResultShare.create(PrivateScore.MASK_SHARE, self, value, random);
        channel.send(parties.receiver(), share.toMessage());
        channel.send(parties.modelOwner(), new MaskedAnswer(contract.id(), masked.answer()).toMessage());
        return ComputationRun.finished(contract.id(), NAME, ComputationResult.ofShare(self.did(), share.commitment()));
    }

    private EncryptedModel model(ComputationContract contract, ScoreParties parties) {
        SaltedDigest commitment = contract.input(PrivateScore.MODEL_INPUT)
                .map(ContractInput::commitment)
                .orElseThrow();
        return models.find(commitment)
                .filter(model -> model.commitment().modelOwner().equals(parties.modelOwner()))
                .filter(model -> model.commitment().algorithm().equals(contract.algorithm()))
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.MODEL_UNKNOWN, "the contract's model is none that this provider has accepted"));
    }

    private SortedMap<String, Integer> declared(ComputationContract contract, FeatureValues values) {
        SortedMap<String, Integer> declared = new TreeMap<>();
        contract.outputs().stream()
                .map(ContractOutput::name)
                .filter(name -> !name.equals(PrivateScore.SCORE_OUTPUT))
                .forEach(name -> declared.put(name, indicator(name).of(values)));
        return declared;
    }

    private Indicator indicator(String name) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.OUTPUT_UNKNOWN, "this provider computes no indicator " + name));
    }

    /** Refuses every message: nobody has anything to tell a provider after it has answered. */
    @Override
    public ComputationRun receive(ComputationRun run, PartyDid from, PartyMessage message, PartyChannel channel) {
        throw new ComputationRefusedException(Reason.OUT_OF_ORDER, "the provider waits for no message");
    }
}
