package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Subject;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of one subject's lineage: those about it, those that these refer to, and so on with what those are about. A
 * statement that is not rightly signed, or not by one who may take its step, belongs to the lineage and leads no further, so
 * that no stranger can tie two lineages together.
 */
final class Lineage {

    private final ReplayedLog replayed;
    private final LogCopy copy;
    private final LineageRules rules;
    private final StatementVerifier verifier;
    private final Map<CopiedStatement, SignatureVerdict> members = new HashMap<>();
    private final Set<Subject> subjects = new HashSet<>();
    private final Deque<CopiedStatement> open = new ArrayDeque<>();

    private Lineage(ReplayedLog replayed, LineageRules rules, StatementVerifier verifier) {
        this.replayed = replayed;
        this.copy = replayed.copy();
        this.rules = rules;
        this.verifier = verifier;
    }

    static Lineage of(Subject subject, ReplayedLog replayed, LineageRules rules, StatementVerifier verifier) {
        Lineage lineage = new Lineage(replayed, rules, verifier);
        lineage.addSubject(subject);
        while (!lineage.open.isEmpty()) {
            lineage.add(lineage.open.pop());
        }
        return lineage;
    }

    /** In the order of the log. */
    List<CopiedStatement> statements() {
        return members.keySet().stream()
                .sorted(Comparator.comparingLong(replayed::index).thenComparingInt(CopiedStatement::position))
                .toList();
    }

    SignatureVerdict signature(CopiedStatement statement) {
        return members.getOrDefault(statement, SignatureVerdict.SIGNATURE_INVALID);
    }

    private void addSubject(Subject subject) {
        if (subjects.add(subject)) {
            open.addAll(copy.bySubject(subject));
        }
    }

    private void add(CopiedStatement statement) {
        if (statement.signed().isEmpty() || members.containsKey(statement)) {
            return;
        }
        SignedStatement signed = statement.signed().get();
        SignatureVerdict verdict = verifier.verify(signed);
        members.put(statement, verdict);
        if (verdict == SignatureVerdict.VALID && rules.permit(signed)) {
            signed.statement().subjects().stream()
                    .filter(subject -> subject.kind().linksLineage())
                    .forEach(this::addSubject);
            signed.statement().previous().stream()
                    .flatMap(digest -> copy.byDigest(digest).stream())
                    .forEach(open::push);
        }
    }
}
