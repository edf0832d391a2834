package io.shuzheng.computation.engine;

import io.shuzheng.primitives.InvalidInputException;

/** A party takes no part in a computation, or does not take a message of it. Nothing was changed and nothing sent. */
public final class ComputationRefusedException extends InvalidInputException {

    /** Why a party refuses. */
    public enum Reason {
        /** No engine of this party runs the contract's algorithm in the role that it gives the party. */
        NO_ENGINE,
        /** The contract's parties, inputs, outputs or uses are not those of the algorithm. */
        CONTRACT_UNSUITABLE,
        /** The contract names a model that this party does not have, or another algorithm than the model's. */
        MODEL_UNKNOWN,
        /** An input is missing, or is not the one that the contract's commitment commits to. */
        INPUT_NOT_COMMITTED,
        /** The contract wants an output that this party does not compute. */
        OUTPUT_UNKNOWN,
        /** This application, or one of these input commitments, was computed on before. */
        ALREADY_COMPUTED,
        /** The message belongs to another computation. */
        OTHER_COMPUTATION,
        /** The message is not from the party that it has to come from. */
        WRONG_SENDER,
        /** The run does not wait for a message like this, or not any more. */
        OUT_OF_ORDER,
        /** A signature over a commitment does not hold. */
        SIGNATURE_INVALID,
        /** A share is not the one that its sender committed to. */
        SHARE_NOT_COMMITTED,
        /** The shares add up to no value that the algorithm can give. */
        RESULT_OUT_OF_RANGE
    }

    private final Reason reason;

    public ComputationRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
