package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.SharedWork;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** Says whether a statement was signed by the key that its actor had. */
public final class StatementVerifier {

    private final ActorKeys keys;
    private final SharedWork shared;
    private final KeyTablesCache tables = new KeyTablesCache();

    /** A verifier that works on its callers' threads. */
    public StatementVerifier(ActorKeys keys) {
        this(keys, Runnable::run);
    }

    /**
     * A verifier.
     *
     * @param executor verifies lists of statements beside the caller's thread, which does as much: for two cores, one thread
     */
    public StatementVerifier(ActorKeys keys, Executor executor) {
        this.keys = keys;
        this.shared = new SharedWork(executor);
    }

    /** Whether the signature is that of the key which the statement names, as the actor had it when the statement was made. */
    public SignatureVerdict verify(SignedStatement signed) {
        Statement statement = signed.statement();
        return verdict(keys.keyAt(statement.key(), statement.occurredAt()), signed::isSignedBy);
    }

    /**
     * The same for a statement that comes in only now: the actor must still have that key. So the thief of a retired key makes
     * no statements of the past.
     *
     * @param now Unix time in seconds
     */
    public SignatureVerdict verifyIncoming(SignedStatement signed, long now) {
        return verifyIncoming(List.of(signed), now).get(0);
    }

    /**
     * The same for many at once. Each key is asked for once at each time, and what can be computed once a key is.
     *
     * @return a verdict for each, in their order
     */
    public List<SignatureVerdict> verifyIncoming(List<SignedStatement> statements, long now) {
        IncomingKeys incoming = new IncomingKeys(keys, tables, statements, now);
        return shared.map(statements, signed -> {
            Optional<Ed25519PublicKey> key = incoming.of(signed.statement());
            return verdict(key, found -> incoming.isSignedBy(signed, found));
        });
    }

    private static SignatureVerdict verdict(Optional<Ed25519PublicKey> key, Predicate<Ed25519PublicKey> isSigner) {
        if (key.isEmpty()) {
            return SignatureVerdict.KEY_UNKNOWN;
        }
        return isSigner.test(key.get()) ? SignatureVerdict.VALID : SignatureVerdict.SIGNATURE_INVALID;
    }
}
