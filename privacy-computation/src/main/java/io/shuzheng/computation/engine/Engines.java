package io.shuzheng.computation.engine;

import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.evidence.statement.PartyDid;
import java.util.List;

/** The engines that a party has. The contract chooses among them. */
public final class Engines {

    private final List<Engine> engines;

    /** @throws IllegalArgumentException if two engines have the same name */
    public Engines(List<Engine> engines) {
        this.engines = List.copyOf(engines);
        if (engines.stream().map(Engine::name).distinct().count() != engines.size()) {
            throw new IllegalArgumentException("engines have different names");
        }
    }

    /**
     * Begins this party's side with the engine that takes the contract.
     *
     * @throws ComputationRefusedException if none takes it, and as {@link Engine#begin}
     */
    public ComputationRun begin(VerifiedContract contract, PartyInputs inputs, PartyChannel channel) {
        return engines.stream()
                .filter(engine -> engine.takes(contract.contract()))
                .findFirst()
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.NO_ENGINE,
                        "no engine takes the contract " + contract.contract().id()))
                .begin(contract, inputs, channel);
    }

    /**
     * Takes a message with the engine of the run.
     *
     * @throws io.shuzheng.primitives.InvalidInputException as {@link Engine#receive}
     */
    public ComputationRun receive(ComputationRun run, PartyDid from, PartyMessage message, PartyChannel channel) {
        if (!run.computationId().equals(message.computationId())) {
            throw new ComputationRefusedException(
                    Reason.OTHER_COMPUTATION, "the message belongs to another computation than the run");
        }
        if (run.isFinished()) {
            throw new ComputationRefusedException(Reason.OUT_OF_ORDER, "the run is finished");
        }
        return engines.stream()
                .filter(engine -> engine.name().equals(run.engine()))
                .findFirst()
                .orElseThrow(() ->
                        new ComputationRefusedException(Reason.NO_ENGINE, "no engine has the name " + run.engine()))
                .receive(run, from, message, channel);
    }
}
