package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementVerifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every statement that the auditor has heard of: those in the copy, those with a receipt, and those that others refer to. */
final class KnownStatements {

    private final LogCopy copy;
    private final StatementVerifier verifier;
    private final Map<StatementDigest, SignedStatement> given = new HashMap<>();
    private final Set<StatementDigest> digests = new HashSet<>();

    KnownStatements(LogCopy copy, StatementVerifier verifier, List<TransparentStatement> receipts) {
        this.copy = copy;
        this.verifier = verifier;
        for (CopiedStatement copied : copy.statements()) {
            digests.add(copied.digest());
            copied.signed()
                    .ifPresent(signed -> digests.addAll(signed.statement().previous()));
        }
        for (TransparentStatement receipt : receipts) {
            given.put(receipt.statement().digest(), receipt.statement());
            digests.add(receipt.statement().digest());
            digests.addAll(receipt.statement().statement().previous());
        }
    }

    Set<StatementDigest> digests() {
        return Set.copyOf(digests);
    }

    /** The statement of a digest, as far as it is known. */
    Place place(StatementDigest digest, Optional<Long> index) {
        return new Place.OfStatement(digest, signed(digest).map(SignedStatement::statement), index);
    }

    /**
     * How a statement is missed from its place: it stands elsewhere, or its text was changed (its id stands for something
     * else, or what is in its place was signed by nobody), or it is gone.
     *
     * @param there what stands in its place
     */
    FindingKind missed(StatementDigest digest, Optional<CopiedStatement> there) {
        if (copy.byDigest(digest).isPresent()) {
            return FindingKind.REORDERED;
        }
        boolean idStandsForOther = signed(digest).flatMap(copy::byIdOf).isPresent();
        boolean standsForIt = there.isPresent() && !isAuthentic(there.get());
        return idStandsForOther || standsForIt ? FindingKind.CHANGED : FindingKind.REMOVED;
    }

    /** Whether the row is a statement that its actor signed. */
    private boolean isAuthentic(CopiedStatement row) {
        return row.signed()
                .map(signed -> verifier.verify(signed) == SignatureVerdict.VALID)
                .orElse(false);
    }

    private Optional<SignedStatement> signed(StatementDigest digest) {
        return copy.byDigest(digest).flatMap(CopiedStatement::signed).or(() -> Optional.ofNullable(given.get(digest)));
    }
}
