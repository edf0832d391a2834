package io.shuzheng.evidence.access;

import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.Statement;
import java.util.Set;

/**
 * Who may read which statement, and have its receipt: an actor its own, a party to a subject what it is entitled to, a regulator
 * all. Tree heads, consistency proofs and anchors tell nothing of any statement and are everybody's.
 */
public final class ReadPolicy {

    private final Set<PartyDid> regulators;
    private final Entitlements entitlements;

    public ReadPolicy(Set<PartyDid> regulators, Entitlements entitlements) {
        this.regulators = Set.copyOf(regulators);
        this.entitlements = entitlements;
    }

    /** Whether {@code reader} may read the whole log. */
    public boolean mayReadAll(PartyDid reader) {
        return regulators.contains(reader);
    }

    public boolean mayRead(PartyDid reader, Statement statement) {
        return mayReadAll(reader) || reader.equals(statement.actor()) || isEntitled(reader, statement);
    }

    private boolean isEntitled(PartyDid reader, Statement statement) {
        return statement.subjects().stream()
                .anyMatch(subject -> entitlements.steps(reader, subject).contains(statement.step()));
    }
}
