package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.log.LogIdentity;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of a log in the order in which they were shown, read as far as they can be. */
final class LogCopy {

    private final LogIdentity log;
    private final List<CopiedStatement> statements = new ArrayList<>();
    private final Map<StatementDigest, CopiedStatement> byDigest = new HashMap<>();
    private final Map<OwnId, CopiedStatement> byOwnId = new HashMap<>();
    private final Map<Subject, List<CopiedStatement>> bySubject = new HashMap<>();

    LogCopy(LogIdentity log, List<LogRow> rows) {
        this.log = log;
        for (LogRow row : rows) {
            add(new CopiedStatement(statements.size(), row, row.digest(), signed(row), head(row)));
        }
    }

    private record OwnId(PartyDid actor, UUID id) {}

    /** A row; {@code position} is its place in the copy, from 0. */
    record CopiedStatement(
            int position,
            LogRow row,
            StatementDigest digest,
            Optional<SignedStatement> signed,
            Optional<SignedTreeHead> head) {}

    List<CopiedStatement> statements() {
        return List.copyOf(statements);
    }

    Optional<CopiedStatement> byDigest(StatementDigest digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    /** What stands under the same actor's same id. */
    Optional<CopiedStatement> byIdOf(SignedStatement signed) {
        return Optional.ofNullable(byOwnId.get(ownId(signed)));
    }

    /** Whether {@code head} is this log's. */
    boolean signed(SignedTreeHead head) {
        return head.isSignedBy(log);
    }

    /** What names {@code subject}, in order. */
    List<CopiedStatement> bySubject(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    private void add(CopiedStatement statement) {
        statements.add(statement);
        byDigest.putIfAbsent(statement.digest(), statement);
        statement.signed().ifPresent(signed -> {
            byOwnId.putIfAbsent(ownId(signed), statement);
            signed.statement()
                    .subjects()
                    .forEach(subject -> bySubject
                            .computeIfAbsent(subject, s -> new ArrayList<>())
                            .add(statement));
        });
    }

    private static OwnId ownId(SignedStatement signed) {
        return new OwnId(signed.statement().actor(), signed.statement().id());
    }

    private static Optional<SignedStatement> signed(LogRow row) {
        try {
            return Optional.of(SignedStatement.parse(row.statement()));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<SignedTreeHead> head(LogRow row) {
        try {
            return Optional.of(SignedTreeHead.parse(row.treeHead()));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
