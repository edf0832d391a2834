package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.SaltedDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Collects the parts of a {@link Statement}; the statement itself judges them. */
public final class StatementBuilder {

    private final UUID id;
    private final Step step;
    private final KeyId key;
    private final long occurredAt;
    private final List<Subject> subjects;
    private final List<StatementDigest> previous = new ArrayList<>();
    private final SortedMap<String, SaltedDigest> commitments = new TreeMap<>();
    private final SortedMap<String, Detail> details = new TreeMap<>();

    StatementBuilder(UUID id, Step step, KeyId key, long occurredAt, List<Subject> subjects) {
        this.id = id;
        this.step = step;
        this.key = key;
        this.occurredAt = occurredAt;
        this.subjects = subjects;
    }

    /** Adds a reference to a statement that came before. */
    public StatementBuilder after(StatementDigest digest) {
        previous.add(digest);
        return this;
    }

    public StatementBuilder commitment(String name, SaltedDigest commitment) {
        commitments.put(name, commitment);
        return this;
    }

    public StatementBuilder detail(String name, Detail detail) {
        details.put(name, detail);
        return this;
    }

    /**
     * The statement.
     *
     * @throws io.shuzheng.primitives.InvalidInputException when a part is out of its bounds
     */
    public Statement build() {
        return new Statement(id, subjects, step, key, occurredAt, previous, commitments, details);
    }
}
