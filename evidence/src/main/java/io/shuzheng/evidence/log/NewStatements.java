package io.shuzheng.evidence.log;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements of one call that the log has not yet: none twice, no id twice, no reference into the void. The store is asked
 * once for all of them.
 */
final class NewStatements {

    private final Map<StatementDigest, SignedStatement> candidates = new LinkedHashMap<>();
    private final Set<StatementId> takenIds = new HashSet<>();
    private final Set<StatementDigest> known;

    NewStatements(StatementStore store, List<SignedStatement> statements) {
        Map<StatementId, LogRow> logged = store.byIds(statements.stream()
                .map(signed -> StatementId.of(signed.statement()))
                .collect(Collectors.toUnmodifiableSet()));
        Set<StatementDigest> loggedDigests =
                logged.values().stream().map(LogRow::digest).collect(Collectors.toUnmodifiableSet());
        takenIds.addAll(logged.keySet());
        statements.stream()
                .filter(signed -> !loggedDigests.contains(signed.digest()))
                .forEach(signed -> candidates.putIfAbsent(signed.digest(), signed));
        known = new HashSet<>(store.present(references()));
    }

    private Set<StatementDigest> references() {
        return candidates.values().stream()
                .flatMap(signed -> signed.statement().previous().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the order in which they came. */
    List<SignedStatement> statements() {
        return List.copyOf(candidates.values());
    }

    /** Checks the next of {@link #statements()} against the log and those before it. */
    void require(SignedStatement signed) {
        if (!takenIds.add(StatementId.of(signed.statement()))) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.ID_TAKEN, "the actor has logged another statement under this id");
        }
        if (!known.containsAll(signed.statement().previous())) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.REFERENCE_UNKNOWN, "the statement refers to one that the log does not hold yet");
        }
        known.add(signed.digest());
    }
}
