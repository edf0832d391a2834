package io.shuzheng.computation.engine;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.evidence.statement.PartyDid;

/**
 * One party's side of one kind of privacy computation.
 *
 * <p>Engines are stateless: {@link #begin} and {@link #receive} give a new run and send what the others need. When they
 * throw, the run that the caller has is still the valid one, and nothing was sent. A protocol in this JVM answers at once; an
 * engine that hands work to another process answers with a run that waits for that process's message.
 */
public interface Engine {

    /** A name that {@link ComputationRun#engine()} refers back to, unique among the engines of a party. */
    String name();

    /** Whether the contract's algorithm is this engine's, and gives this party the part that the engine plays. */
    boolean takes(ComputationContract contract);

    /**
     * Begins this party's side.
     *
     * @param inputs this party's own
     * @throws ComputationRefusedException if the contract or the inputs do not suit, or the guard knows the application
     */
    ComputationRun begin(VerifiedContract contract, PartyInputs inputs, PartyChannel channel);

    /**
     * Takes a message.
     *
     * @param from the sender, as the transport authenticated it
     * @throws io.shuzheng.primitives.InvalidInputException if the message is malformed, and as a
     *     {@link ComputationRefusedException} if it is not one that this run waits for
     */
    ComputationRun receive(ComputationRun run, PartyDid from, PartyMessage message, PartyChannel channel);
}
