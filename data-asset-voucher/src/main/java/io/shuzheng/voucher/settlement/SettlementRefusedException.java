package io.shuzheng.voucher.settlement;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Locale;

/** A document of the settlement does not fit what was agreed; nothing was booked. */
public final class SettlementRefusedException extends InvalidInputException {

    private final SettlementProblem problem;

    public SettlementRefusedException(SettlementProblem problem) {
        super("refused: " + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.problem = problem;
    }

    /** Why. */
    public SettlementProblem problem() {
        return problem;
    }
}
