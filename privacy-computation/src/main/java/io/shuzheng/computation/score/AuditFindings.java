package io.shuzheng.computation.score;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects findings. What could not be opened leaves the checks that depend on it unfulfilled, not untold. */
final class AuditFindings {

    private final List<AuditFinding> findings = new ArrayList<>();

    void add(AuditCheck check, boolean holds) {
        add(check, holds, "");
    }

    void add(AuditCheck check, boolean holds, String detail) {
        findings.add(new AuditFinding(check, holds, detail));
    }

    /** Adds a finding that holds if there is a value, and gives the value. */
    <T> Optional<T> open(AuditCheck check, Supplier<Optional<T>> opening) {
        try {
            Optional<T> value = opening.get();
            add(check, value.isPresent(), value.isPresent() ? "" : "the opening is not the commitment's");
            return value;
        } catch (InvalidInputException e) {
            add(check, false, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    AuditReport report() {
        return new AuditReport(findings);
    }
}
