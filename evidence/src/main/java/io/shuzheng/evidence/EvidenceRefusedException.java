package io.shuzheng.evidence;

import io.shuzheng.primitives.InvalidInputException;

/** The log refuses a request. The log is unchanged; {@link #problem()} says why. */
public final class EvidenceRefusedException extends InvalidInputException {

    private final EvidenceProblem problem;

    /**
     * A refusal.
     *
     * @param message for whoever sent the request; names what is wrong, and repeats no value of the statement
     */
    public EvidenceRefusedException(EvidenceProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public EvidenceProblem problem() {
        return problem;
    }
}
