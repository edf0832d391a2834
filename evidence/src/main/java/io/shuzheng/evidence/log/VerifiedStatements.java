package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements with the verdicts on their signatures, for the log that verified them: {@link EvidenceLog#verify}. A verdict
 * says that an actor has its key, so it is good for a minute only.
 */
public final class VerifiedStatements {

    private static final long GOOD_FOR_SECONDS = 60;

    private final List<SignedStatement> statements;
    private final Map<StatementDigest, SignatureVerdict> verdicts = new HashMap<>();
    private final long verifiedAt;

    /** @param verifiedAt Unix time in seconds */
    VerifiedStatements(List<SignedStatement> statements, List<SignatureVerdict> verdicts, long verifiedAt) {
        this.statements = List.copyOf(statements);
        this.verifiedAt = verifiedAt;
        for (int i = 0; i < statements.size(); i++) {
            this.verdicts.put(statements.get(i).digest(), verdicts.get(i));
        }
    }

    /** In the order in which they came. */
    List<SignedStatement> statements() {
        return statements;
    }

    /** Whether the verdicts can still be relied on at a Unix time in seconds. */
    boolean isGoodAt(long now) {
        return Math.abs(now - verifiedAt) <= GOOD_FOR_SECONDS;
    }

    /** The verdicts on some of the statements, in their order. */
    List<SignatureVerdict> verdicts(List<SignedStatement> some) {
        return some.stream().map(signed -> verdicts.get(signed.digest())).toList();
    }
}
