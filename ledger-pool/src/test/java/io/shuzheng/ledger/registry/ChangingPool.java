package io.shuzheng.ledger.registry;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.PoolStatus;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A real pool whose answers to one type of read are changed on the way. */
final class ChangingPool implements IndyPool {

    private final IndyPool pool;
    private final TransactionType type;
    private final Consumer<ObjectNode> change;

    ChangingPool(IndyPool pool, TransactionType type, Consumer<ObjectNode> change) {
        this.pool = pool;
        this.type = type;
        this.change = change;
    }

    @Override
    public CompletableFuture<LedgerReply> submit(LedgerRequest request) {
        return pool.submit(request).thenApply(reply -> request.type() == type ? changed(request, reply) : reply);
    }

    private LedgerReply changed(LedgerRequest request, LedgerReply reply) {
        ObjectNode result = ((ReadReply) reply).toJson();
        change.accept(result);
        ObjectNode message = Json.object().put("op", "REPLY");
        message.set("result", result);
        return LedgerReply.parse(request, Json.write(message));
    }

    @Override
    public CompletableFuture<PoolStatus> refresh() {
        return pool.refresh();
    }

    @Override
    public CompletableFuture<PoolStatus> status() {
        return pool.status();
    }

    @Override
    public void close() {}
}
