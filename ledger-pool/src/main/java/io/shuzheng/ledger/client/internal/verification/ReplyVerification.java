package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.WriteReply;
import io.shuzheng.ledger.client.internal.agreement.AskingPlan;
import io.shuzheng.ledger.client.internal.agreement.Question;
import io.shuzheng.ledger.client.internal.pool.PoolLedger;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes questions of requests: how their answers are verified, and so how many nodes have to be asked. */
public final class ReplyVerification {

    private final Freshness freshness;
    private final AtomicReference<@Nullable Signers> signers = new AtomicReference<>();

    /** The signed states of the nodes that a pool ledger names. */
    private record Signers(PoolLedger pool, SignedStates states) {}

    /**
     * A client's verification.
     *
     * @param freshness how old a signed state may be
     */
    public ReplyVerification(Duration freshness, Clock clock) {
        this.freshness = new Freshness(freshness, clock);
    }

    /** A request to the nodes of a pool. Keys are those of the pool ledger, and no others. */
    public Question question(LedgerRequest request, PoolLedger pool) {
        ReplyVerifier verifier = new ReplyVerifier(request, statesOf(pool), freshness);
        return new Question(request, pool.nodes(), plan(request, verifier), verifier);
    }

    /** Takes note of a write: states that were signed before are outdated from now on. */
    public void saw(LedgerRequest request, LedgerReply reply) {
        if (reply instanceof WriteReply write) {
            write.transaction()
                    .time()
                    .ifPresent(time -> freshness.sawWrite(ledgerOf(request.type()), time.getEpochSecond()));
        }
    }

    private SignedStates statesOf(PoolLedger pool) {
        Signers known = signers.get();
        if (known == null || known.pool() != pool) {
            known = new Signers(pool, new SignedStates(pool.nodes()));
            signers.set(known);
        }
        return known.states();
    }

    private static AskingPlan plan(LedgerRequest request, ReplyVerifier verifier) {
        if (request.type().isWrite()) {
            return AskingPlan.ALL;
        }
        return verifier.mayBeProven() ? AskingPlan.ONE_BY_ONE : AskingPlan.AGREEMENT;
    }

    private static Ledger ledgerOf(TransactionType type) {
        return switch (type) {
            case NODE -> Ledger.POOL;
            case TXN_AUTHOR_AGREEMENT, TXN_AUTHOR_AGREEMENT_AML, TXN_AUTHOR_AGREEMENT_DISABLE, AUTH_RULE, AUTH_RULES ->
                Ledger.CONFIG;
            default -> Ledger.DOMAIN;
        };
    }
}
