package io.shuzheng.voucher.evidence;

import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An actor's own statements to which none of its others refers yet. Each new one refers to them, so that the log keeps the
 * actor's order, and what stands before the last cannot be removed unnoticed.
 */
final class OwnTips {

    /** How many references a statement may have. */
    private static final int MOST = 16;

    private OwnTips() {}

    /** Those that a new statement should refer to as well, as many as it may beside those that it has. */
    static List<StatementDigest> missing(List<SignedStatement> earlier, List<StatementDigest> previous) {
        Set<StatementDigest> referred = new HashSet<>(previous);
        earlier.forEach(signed -> referred.addAll(signed.statement().previous()));
        return earlier.stream()
                .map(SignedStatement::digest)
                .filter(digest -> !referred.contains(digest))
                .distinct()
                .limit(MOST - previous.size())
                .toList();
    }
}
