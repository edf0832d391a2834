package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which lineage is legal: the steps there are, who may sign each, which are required, and which come before which. */
public final class LineageRules {

    private final Map<Step, StepRule> rules;

    private LineageRules(Map<Step, StepRule> rules) {
        this.rules = rules;
    }

    /**
     * The rules of a kind of lineage.
     *
     * @throws IllegalArgumentException when a step has two rules, or is to come after one that has none
     */
    public static LineageRules of(List<StepRule> rules) {
        Map<Step, StepRule> byStep = new LinkedHashMap<>();
        for (StepRule rule : rules) {
            if (byStep.put(rule.step(), rule) != null) {
                throw new IllegalArgumentException("two rules for the step " + rule.step());
            }
        }
        for (StepRule rule : rules) {
            if (!byStep.keySet().containsAll(rule.after())) {
                throw new IllegalArgumentException("the step " + rule.step() + " comes after a step without a rule");
            }
        }
        return new LineageRules(byStep);
    }

    /** All rules, in the order in which they were given. */
    public List<StepRule> all() {
        return List.copyOf(rules.values());
    }

    public Optional<StepRule> rule(Step step) {
        return Optional.ofNullable(rules.get(step));
    }

    /** Whether the step is one of these and its signer may take it. */
    boolean permit(SignedStatement signed) {
        return rule(signed.statement().step())
                .map(rule -> rule.signers().permits(signed.statement().actor()))
                .orElse(false);
    }
}
