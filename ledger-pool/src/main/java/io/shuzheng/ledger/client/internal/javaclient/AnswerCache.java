package io.shuzheng.ledger.client.internal.javaclient;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.TransactionReply;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that can never change: transactions, and schemas, which the ledger does not let anyone edit. Other definitions
 * may be edited by their owners, and that something is missing may change at any time.
 */
final class AnswerCache {

    /** All answers together, in characters of JSON. */
    private static final long MAXIMUM_SIZE = 16L * 1024 * 1024;

    private final Cache<LedgerOperation, LedgerReply> answers = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_SIZE)
            .weigher((LedgerOperation operation, LedgerReply reply) -> sizeOf(reply))
            .build();

    /** The answer to an operation that was answered before. */
    Optional<LedgerReply> find(LedgerRequest request) {
        return Optional.ofNullable(answers.getIfPresent(request.operation()));
    }

    /** Keeps an answer if it holds for ever. */
    void keep(LedgerRequest request, LedgerReply reply) {
        if (isForEver(request.type(), reply)) {
            answers.put(request.operation(), reply);
        }
    }

    private static int sizeOf(LedgerReply reply) {
        if (reply instanceof TransactionReply found) {
            return found.transaction()
                    .map(transaction -> sizeOf(transaction.toJson()))
                    .orElse(0);
        }
        return reply instanceof ReadReply found ? sizeOf(found.toJson()) : 0;
    }

    private static int sizeOf(ObjectNode json) {
        return Json.write(json).length();
    }

    private static boolean isForEver(TransactionType type, LedgerReply reply) {
        return switch (type) {
            case GET_TXN ->
                reply instanceof TransactionReply found && found.transaction().isPresent();
            case GET_SCHEMA -> reply instanceof ReadReply found && found.data().isPresent();
            default -> false;
        };
    }
}
