package io.shuzheng.ledger.client.internal.javaclient;

import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.internal.agreement.AskingPlan;
import io.shuzheng.ledger.client.internal.agreement.Question;
import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.client.internal.pool.PoolLedger;
import io.shuzheng.ledger.client.internal.verification.RequestMatch;
import io.shuzheng.ledger.request.LedgerRequest;
import java.time.Clock;
import java.time.Duration;

/** TEMPORARY */
final class ReplyJudges {
    ReplyJudges(Duration freshness, Clock clock) {}

    Question question(LedgerRequest request, PoolLedger pool) {
        RequestMatch match = new RequestMatch(request);
        AskingPlan plan = request.type().isWrite() ? AskingPlan.ALL : AskingPlan.ONE_BY_ONE;
        return new Question(
                request,
                pool.nodes(),
                plan,
                result -> match.isAnsweredBy(result) ? Verdict.UNPROVEN : Verdict.FOREIGN);
    }

    void saw(LedgerRequest request, LedgerReply reply) {}
}
