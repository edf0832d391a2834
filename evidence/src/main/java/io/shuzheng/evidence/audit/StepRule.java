package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.Step;
import java.util.Set;

/**
 * What a lineage says about one step.
 *
 * @param required whether a lineage without the step is not intact
 * @param atMost how many statements of this step a lineage may have, from 1
 * @param after the steps that must be there, earlier in the log, once this one is
 */
public record StepRule(Step step, SignerRule signers, boolean required, int atMost, Set<Step> after) {

    public StepRule {
        after = Set.copyOf(after);
        if (atMost < 1 || after.contains(step)) {
            throw new IllegalArgumentException("a step may occur at least once, and does not follow itself: " + step);
        }
    }

    /** A step that every lineage has, once. */
    public static StepRule required(Step step, SignerRule signers, Step... after) {
        return new StepRule(step, signers, true, 1, Set.of(after));
    }

    /** A step that a lineage has once or not at all. */
    public static StepRule optional(Step step, SignerRule signers, Step... after) {
        return new StepRule(step, signers, false, 1, Set.of(after));
    }

    /** The same rule for a step that may occur up to {@code times} times. */
    public StepRule atMost(int times) {
        return new StepRule(step, signers, required, times, after);
    }
}
