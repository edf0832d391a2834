package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Refused;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Replied;
import io.shuzheng.ledger.request.LedgerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The answers of different nodes to one request, and what follows from them. Not safe for several threads. */
final class Ballot {

    private final LedgerRequest request;
    private final Tally<JsonNode> replies;
    private final Tally<Refused> refusals;
    private final Tally<Stage> refusedStages;
    private final Map<String, JsonNode> outdated = new LinkedHashMap<>();
    private Optional<Refused> agreedRefusal = Optional.empty();

    Ballot(LedgerRequest request, int needed) {
        this.request = request;
        this.replies = new Tally<>(needed);
        this.refusals = new Tally<>(needed);
        this.refusedStages = new Tally<>(needed);
    }

    Optional<Outcome> refused(String node, Refused refusal) {
        if (refusedStages.add(node, refusal.stage()).isPresent()) {
            agreedRefusal = agreedRefusal.or(() -> Optional.of(refusal));
        }
        return refusals.add(node, refusal).map(Ballot::refusal);
    }

    private static Outcome refusal(Refused refusal) {
        return new Outcome.Failed(new RequestRefused(refusal.stage(), refusal.reason()));
    }

    Optional<Outcome> replied(String node, Replied reply, Verdict verdict) {
        if (verdict == Verdict.PROVEN) {
            try {
                return Optional.of(new Outcome.Answered(LedgerReply.of(request, reply.result())));
            } catch (MalformedReply e) {
                return count(node, ReplyContent.of(reply.result()));
            }
        }
        JsonNode content = ReplyContent.of(reply.result());
        if (verdict == Verdict.OUTDATED) {
            outdated.put(node, content);
            return Optional.empty();
        }
        return count(node, content);
    }

    /**
     * No more answers come: outdated ones count now, and so do refusals in different words. Indy's nodes name what is
     * missing in an order of their own.
     */
    Outcome close() {
        for (Map.Entry<String, JsonNode> reply : outdated.entrySet()) {
            Optional<Outcome> outcome = count(reply.getKey(), reply.getValue());
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        if (agreedRefusal.isPresent()) {
            return refusal(agreedRefusal.get());
        }
        return replies.words() + refusals.words() > 1
                ? Outcome.unavailable(Reason.NO_CONSENSUS, "too few nodes gave the same answer to " + request)
                : Outcome.unavailable(Reason.TIMEOUT, "too few nodes answered " + request);
    }

    private Optional<Outcome> count(String node, JsonNode content) {
        return replies.add(node, content).map(agreed -> {
            try {
                return new Outcome.Answered(LedgerReply.of(request, agreed));
            } catch (MalformedReply e) {
                return new Outcome.Failed(e);
            }
        });
    }

    /** How a request ends. */
    sealed interface Outcome {

        /** With the network's answer. */
        record Answered(LedgerReply reply) implements Outcome {}

        /** With a refusal, or without an answer. */
        record Failed(RuntimeException failure) implements Outcome {}

        static Outcome unavailable(Reason reason, String message) {
            return new Failed(new LedgerUnavailable(reason, message));
        }
    }
}
