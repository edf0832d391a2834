package io.shuzheng.voucher.blank;

import io.shuzheng.primitives.InvalidInputException;

/** The bureau refuses what the operation centre wants of a blank; nothing has changed. Its message is the problem's code. */
public final class BlankRefusedException extends InvalidInputException {

    private final BlankProblem problem;

    BlankRefusedException(BlankProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** Why. */
    public BlankProblem problem() {
        return problem;
    }
}
