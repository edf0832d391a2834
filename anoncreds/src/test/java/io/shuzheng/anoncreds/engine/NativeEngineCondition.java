package io.shuzheng.anoncreds.engine;

import io.shuzheng.primitives.InternalFailureException;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether libanoncreds is there. One that is there and does not work, or is of another version, skips nothing: tests fail. */
public final class NativeEngineCondition implements ExecutionCondition, SkipExecutionHook {

    private static final Optional<String> ABSENCE = absence();

    private static Optional<String> absence() {
        try {
            AnonCredsEngines.nativeEngine();
            return Optional.empty();
        } catch (InternalFailureException e) {
            return e.getCause() instanceof UnsatisfiedLinkError
                    ? Optional.of(String.valueOf(e.getMessage()))
                    : Optional.empty();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return ABSENCE.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("libanoncreds is there"));
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return ABSENCE.map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
