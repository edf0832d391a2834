package io.shuzheng.evidence.log;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.InclusionProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A transparency log of signed statements (RFC 9162; SCITT's transparency service).
 *
 * <p>Every call works on the {@link StatementStore} of the caller's transaction: a receipt is good once that transaction
 * has committed, and must not leave the house before. The log hashes each statement once and keeps their Merkle tree in
 * memory, about 150 bytes a statement. It may be used by several threads, and several processes may each have one over the same
 * database.
 *
 * <p>What the log guarantees, and what not: a statement in a tree that was anchored, or that somebody holds a receipt for,
 * cannot be changed, removed or reordered without being found. Before its anchor, a statement that no other one refers to
 * and nobody holds a receipt for can be removed by whoever has the log's key and its database, and nobody will know.
 */
public final class EvidenceLog {

    private final LogSigner signer;
    private final StatementVerifier verifier;
    private final Clock clock;
    private final LogTree tree = new LogTree();

    public EvidenceLog(LogSigner signer, StatementVerifier verifier, Clock clock) {
        this.signer = signer;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Who signs this log's heads now. */
    public LogIdentity identity() {
        return signer.identity();
    }

    /**
     * Takes in a statement. The same statement again gets the same receipt again, and the log is unchanged.
     *
     * @throws EvidenceRefusedException when the signature is not the actor's, the time lies ahead, the actor has used the id for
     *     another statement, or a statement that it refers to is not in the log; the log is unchanged
     */
    public Receipt append(StatementStore store, SignedStatement statement) {
        return appendAll(store, List.of(statement)).get(0);
    }

    /**
     * Takes in statements in their order, all under one tree head, or none. Their signatures are verified as {@link
     * StatementVerifier#verifyIncoming(List, long)} does it.
     *
     * @return a receipt for each
     * @throws EvidenceRefusedException as {@link #append}, for the first that is refused
     */
    public List<Receipt> appendAll(StatementStore store, List<SignedStatement> statements) {
        long now = now();
        return append(store, statements, now, fresh -> verifier.verifyIncoming(fresh, now));
    }

    /**
     * Verifies statements for {@link #appendAll(StatementStore, VerifiedStatements)}, outside of any transaction: while it
     * does, another can take in those before.
     */
    public VerifiedStatements verify(List<SignedStatement> statements) {
        long now = now();
        return new VerifiedStatements(statements, verifier.verifyIncoming(statements, now), now);
    }

    /** The same as {@link #appendAll(StatementStore, List)}, which verifies again what was verified more than a minute ago. */
    public List<Receipt> appendAll(StatementStore store, VerifiedStatements verified) {
        long now = now();
        return verified.isGoodAt(now)
                ? append(store, verified.statements(), now, verified::verdicts)
                : appendAll(store, verified.statements());
    }

    private List<Receipt> append(
            StatementStore store,
            List<SignedStatement> statements,
            long now,
            Function<List<SignedStatement>, List<SignatureVerdict>> verdicts) {
        NewStatements fresh = new NewStatements(store, statements);
        admit(fresh, verdicts.apply(fresh.statements()), now);
        Map<StatementDigest, Receipt> written = write(store, fresh.statements(), now);
        return statements.stream()
                .map(SignedStatement::digest)
                .map(digest -> written.containsKey(digest) ? written.get(digest) : receipt(store, digest))
                .toList();
    }

    /** The head of the whole tree, signed now. */
    public SignedTreeHead head(StatementStore store) {
        LogTree.State state = tree.state(store);
        return sign(store, state, state.size(), now());
    }

    /**
     * The receipt that a statement was first given, byte for byte.
     *
     * @throws EvidenceRefusedException when the log has no such statement
     */
    public Receipt receipt(StatementStore store, StatementDigest digest) {
        LogEntry entry = entry(store, digest);
        return receipt(store, entry, entry.head());
    }

    /**
     * The receipt of a statement for another of the log's heads, as one that is anchored.
     *
     * @throws EvidenceRefusedException when the log has no such statement, or not such a head that holds it
     */
    public Receipt receipt(StatementStore store, StatementDigest digest, SignedTreeHead head) {
        LogEntry entry = entry(store, digest);
        if (head.size() <= entry.index() || !tree.had(store, new LogTree.State(head.size(), head.root()))) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.TREE_SIZE_UNKNOWN, "that is no head of this log that holds the statement");
        }
        return receipt(store, entry, head);
    }

    /**
     * The proof that the tree of {@code second} statements extends the one of {@code first}.
     *
     * @throws EvidenceRefusedException unless 0 ≤ first ≤ second ≤ the log's size
     */
    public ConsistencyProof consistency(StatementStore store, long first, long second) {
        if (first < 0 || first > second || second > store.size()) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.TREE_SIZE_UNKNOWN, "the log has no two trees of these sizes in this order");
        }
        return tree.consistencyProof(store, first, second);
    }

    /** The signatures are verified together; the first statement that is refused for whatever reason decides. */
    private static void admit(NewStatements fresh, List<SignatureVerdict> verdicts, long now) {
        List<SignedStatement> statements = fresh.statements();
        for (int i = 0; i < statements.size(); i++) {
            Admission.require(statements.get(i), verdicts.get(i), now);
            fresh.require(statements.get(i));
        }
    }

    private Map<StatementDigest, Receipt> write(StatementStore store, List<SignedStatement> statements, long now) {
        Map<StatementDigest, Receipt> receipts = new HashMap<>();
        if (statements.isEmpty()) {
            return receipts;
        }
        List<MerkleHash> leaves =
                statements.stream().map(s -> s.digest().leafHash()).toList();
        LogTree.Extension extension = tree.extend(store, leaves);
        SignedTreeHead head = sign(store, extension.state(), extension.state().size() - leaves.size(), now);
        List<LogEntry> entries = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            SignedStatement statement = statements.get(i);
            InclusionProof proof = extension.proofs().get(i);
            entries.add(new LogEntry(proof.leafIndex(), statement, head));
            receipts.put(statement.digest(), new Receipt(statement.digest(), proof, head));
        }
        store.append(entries);
        return receipts;
    }

    private Receipt receipt(StatementStore store, LogEntry entry, SignedTreeHead head) {
        return new Receipt(entry.statement().digest(), tree.inclusionProof(store, entry.index(), head.size()), head);
    }

    /** Signs a head whose time is never before that of the last in the store, whatever the clock does. */
    private SignedTreeHead sign(StatementStore store, LogTree.State state, long stored, long now) {
        List<LogRow> last = stored == 0 ? List.of() : store.range(stored - 1, stored);
        long timestamp =
                last.isEmpty() ? now : Math.max(now, last.get(0).head().head().timestamp());
        return signer.sign(state.size(), state.root(), timestamp);
    }

    /** Unix time in seconds. */
    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static LogEntry entry(StatementStore store, StatementDigest digest) {
        return store.byDigest(digest)
                .map(LogRow::entry)
                .orElseThrow(() -> new EvidenceRefusedException(
                        EvidenceProblem.STATEMENT_UNKNOWN, "the log has no statement of that digest"));
    }
}
