package io.shuzheng.evidence.access;

import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.util.Set;

/** What a party to a subject is entitled to read of others' statements about it. Supplied by whoever runs the flow. */
public interface Entitlements {

    /** The steps of {@code subject} whose statements {@code reader} may read; empty for a stranger. */
    Set<Step> steps(PartyDid reader, Subject subject);

    /** Nobody reads others' statements. */
    static Entitlements none() {
        return (reader, subject) -> Set.of();
    }
}
