package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.ledger.client.internal.agreement.Ballot.Outcome;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Acknowledged;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Refused;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Replied;
import io.shuzheng.ledger.client.internal.pool.NodeLink;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One request on its way: asks nodes, and more nodes, until their answers make one or time is over. */
final class Exchange {

    private final Question question;
    private final byte[] frame;
    private final NodeLink link;
    private final NodeRanking ranking;
    private final AskedNodes nodes;
    private final Ballot ballot;
    private final long deadline;
    private final CompletableFuture<LedgerReply> future = new CompletableFuture<>();
    private long patience;
    private long askNextAt;
    private boolean ended;

    Exchange(Question question, NodeLink link, NodeRanking ranking, AnswerTimes times, long now) {
        List<GenesisNode> order = ranking.order(question.nodes(), now);
        this.question = question;
        this.frame = Json.write(question.request().toJson()).getBytes(StandardCharsets.UTF_8);
        this.link = link;
        this.ranking = ranking;
        this.nodes = new AskedNodes(order, times);
        this.ballot = new Ballot(question.request(), question.quorum().agreement());
        this.deadline = now + times.deadline();
        this.patience = ranking.health(order.get(0).verkey()).patience(now);
    }

    CompletableFuture<LedgerReply> future() {
        return future;
    }

    RequestKey key() {
        return RequestKey.of(question.request());
    }

    synchronized void start(long now) {
        for (int i = question.plan().first(question.quorum()); i > 0; i--) {
            askNext(now);
        }
        askNextAt = now + patience;
    }

    /** Takes a node's answer. */
    void received(String verkey, NodeAnswer answer, long now) {
        if (future.isDone()) {
            return;
        }
        // Proofs take time: other nodes' answers are not kept waiting.
        Verdict verdict = answer instanceof Replied reply ? question.judge().judge(reply.result()) : Verdict.UNPROVEN;
        take(verkey, answer, verdict, now).ifPresent(outcome -> end(outcome, now));
    }

    /** Looks at the time. */
    void onTime(long now) {
        overdue(now).ifPresent(outcome -> end(outcome, now));
    }

    /** Whether {@link #onTime} has anything to do. */
    synchronized boolean isDue(long now) {
        return !ended && (now - deadline >= 0 || nodes.isAnyDue(now) || (now - askNextAt >= 0 && !nodes.areAllAsked()));
    }

    void fail(RuntimeException failure) {
        future.completeExceptionally(failure);
    }

    private synchronized Optional<Outcome> take(String verkey, NodeAnswer answer, Verdict verdict, long now) {
        if (ended || verdict == Verdict.FOREIGN || !nodes.isWaitingFor(verkey)) {
            return Optional.empty();
        }
        if (answer instanceof Acknowledged) {
            nodes.acknowledged(verkey, now);
            return Optional.empty();
        }
        ranking.health(verkey).answered(nodes.answered(verkey, now), now);
        ranking.health(verkey).settled();
        return ended(count(verkey, answer, verdict).or(() -> askAnother(now)));
    }

    private Optional<Outcome> count(String verkey, NodeAnswer answer, Verdict verdict) {
        return answer instanceof Refused refusal
                ? ballot.refused(verkey, refusal)
                : ballot.replied(verkey, (Replied) answer, verdict);
    }

    private synchronized Optional<Outcome> overdue(long now) {
        if (ended) {
            return Optional.empty();
        }
        List<String> late = nodes.expire(now);
        for (String verkey : late) {
            ranking.health(verkey).missed(now);
            ranking.health(verkey).settled();
        }
        if (now - deadline >= 0) {
            return ended(Optional.of(
                    Outcome.unavailable(Reason.TIMEOUT, "no agreed answer in time to " + question.request())));
        }
        if (!late.isEmpty()) {
            return ended(askAnother(now));
        }
        if (now - askNextAt >= 0) {
            askNext(now);
            patience *= 2;
            askNextAt = now + patience;
        }
        return Optional.empty();
    }

    private Optional<Outcome> ended(Optional<Outcome> outcome) {
        ended = outcome.isPresent();
        return outcome;
    }

    private Optional<Outcome> askAnother(long now) {
        askNext(now);
        return nodes.isExhausted() ? Optional.of(ballot.close()) : Optional.empty();
    }

    private void askNext(long now) {
        nodes.next(now).ifPresent(verkey -> {
            ranking.health(verkey).asked();
            link.send(verkey, frame);
        });
    }

    private void end(Outcome outcome, long now) {
        settle(now);
        if (outcome instanceof Outcome.Answered answered) {
            future.complete(answered.reply());
        } else if (outcome instanceof Outcome.Failed failed) {
            future.completeExceptionally(failed.failure());
        }
    }

    /** Of several that were asked for one answer, those that have not given it in their usual time are slow. */
    private synchronized void settle(long now) {
        nodes.taken(now).forEach((verkey, taken) -> {
            NodeHealth health = ranking.health(verkey);
            health.settled();
            if (question.plan() != AskingPlan.ALL && taken >= health.patience(now)) {
                health.missed(now);
            }
        });
    }
}
