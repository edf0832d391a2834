package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractOutput;
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
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.SaltedDigest;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The receiver's side of the private score: the operation centre. It waits for both shares, in either order, and adds them. It
 * learns the score and the declared indicators, because it issues them; it sends nothing.
 */
public final class ScoreReceiver implements Engine {

    /** The engine's name. */
    public static final String NAME = "private-score-receiver";

    private static final Set<String> REUSABLE = Set.of(PrivateScore.MODEL_INPUT);

    private final PartyDid self;
    private final ActorKeys keys;
    private final ComputationGuard guard;
    private final InstantSource clock;

    public ScoreReceiver(PartyDid self, ActorKeys keys, ComputationGuard guard, InstantSource clock) {
        this.self = self;
        this.keys = keys;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takes(ComputationContract contract) {
        return ScoreParties.areFound(contract, self, Part.RECEIVER);
    }

    @Override
    public ComputationRun begin(VerifiedContract verified, PartyInputs inputs, PartyChannel channel) {
        ComputationContract contract = verified.contract();
        ScoreParties parties = ScoreParties.require(contract, self, Part.RECEIVER);
        if (!guard.claim(ComputationClaim.of(contract, REUSABLE))) {
            throw new ComputationRefusedException(Reason.ALREADY_COMPUTED, "the application was computed on before");
        }
        Set<String> indicators = contract.outputs().stream()
                .map(ContractOutput::name)
                .filter(name -> !name.equals(PrivateScore.SCORE_OUTPUT))
                .collect(Collectors.toSet());
        ReceiverState state = new ReceiverState(parties.modelOwner(), parties.provider(), indicators, new TreeMap<>());
        return ComputationRun.waiting(contract.id(), NAME, state.toSecretJson());
    }

    /** Takes a share; with the second one the run is finished. */
    @Override
    public ComputationRun receive(ComputationRun run, PartyDid from, PartyMessage message, PartyChannel channel) {
        ReceiverState state = ReceiverState.fromJson(run.state());
        requireExpected(state, from, message.type());
        ResultShare share = ResultShare.parse(message);
        ShareValue value = share.verify(from, keys, clock.instant());
        if (!value.indicators().keySet().equals(from.equals(state.provider()) ? state.indicators() : Set.of())) {
            throw new ComputationRefusedException(
                    Reason.SHARE_NOT_COMMITTED, "the share's indicators are not those that the contract declares");
        }
        ReceiverState next = state.with(from, share.opening());
        return next.shares().size() == 2
                ? ComputationRun.finished(run.computationId(), NAME, result(next))
                : ComputationRun.waiting(run.computationId(), NAME, next.toSecretJson());
    }

    private static void requireExpected(ReceiverState state, PartyDid from, String type) {
        boolean fromOwner = from.equals(state.modelOwner());
        if (!fromOwner && !from.equals(state.provider())) {
            throw new ComputationRefusedException(
                    Reason.WRONG_SENDER, "a share comes from the model owner or the provider");
        }
        String expected = fromOwner ? PrivateScore.MASKED_SUM : PrivateScore.MASK_SHARE;
        if (!type.equals(expected) || state.shares().containsKey(from.value())) {
            throw new ComputationRefusedException(
                    Reason.OUT_OF_ORDER, "the run does not wait for such a message of this party");
        }
    }

    private static ComputationResult result(ReceiverState state) {
        ShareValue sum = state.share(state.modelOwner()).orElseThrow();
        ShareValue mask = state.share(state.provider()).orElseThrow();
        if (!sum.key().equals(mask.key())) {
            throw new ComputationRefusedException(Reason.RESULT_OUT_OF_RANGE, "the shares are not of the same modulus");
        }
        BigInteger score = sum.plus(mask);
        if (score.bitLength() > 31 || !Scorecard.isScore(score.intValueExact())) {
            throw new ComputationRefusedException(Reason.RESULT_OUT_OF_RANGE, "the shares do not add up to a score");
        }
        SortedMap<String, Integer> outputs = new TreeMap<>(mask.indicators());
        outputs.put(PrivateScore.SCORE_OUTPUT, score.intValueExact());
        SortedMap<String, SaltedDigest> commitments = new TreeMap<>();
        state.shares().forEach((party, opening) -> commitments.put(party, opening.digest()));
        List<Opening> openings = List.copyOf(state.shares().values());
        return new ComputationResult(outputs, commitments, openings);
    }
}
