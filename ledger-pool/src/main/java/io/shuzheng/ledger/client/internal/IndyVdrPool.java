package io.shuzheng.ledger.client.internal;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.ledger.client.PoolStatus;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** {@link IndyPool} over libindy_vdr, which agrees on answers, checks state proofs and keeps the connections. */
public final class IndyVdrPool implements IndyPool {

    /** How often a request is sent again whose refusal got lost in the library's global error. */
    private static final int RESENDS = 3;

    private final IndyVdr vdr;
    private final PoolSettings settings;
    private final ExecutorService executor;
    private final NativePool pool;
    private final Map<Long, CompletableFuture<?>> inFlight = new ConcurrentHashMap<>();
    private final AtomicLong lastFuture = new AtomicLong();

    private IndyVdrPool(IndyVdr vdr, Genesis genesis, PoolSettings settings) {
        this.vdr = vdr;
        this.settings = settings;
        this.executor = Executors.newCachedThreadPool(IndyVdrPool::thread);
        this.pool = new NativePool(vdr, () -> vdr.openPool(genesis.text(), settings), executor);
    }

    /** Opens a pool; as {@link io.shuzheng.ledger.client.IndyPools#open(Genesis, PoolSettings)}. */
    public static IndyVdrPool open(Genesis genesis, PoolSettings settings) {
        return new IndyVdrPool(IndyVdr.instance(), genesis, settings);
    }

    @Override
    public CompletableFuture<LedgerReply> submit(LedgerRequest request) {
        if (request.type() == TransactionType.GET_VALIDATOR_INFO) {
            return CompletableFuture.failedFuture(new InvalidInputException(
                    "each node answers " + request.type() + " for itself: none is agreed on"));
        }
        return limited(send(request, Json.write(request.toJson()), RESENDS));
    }

    @Override
    public CompletableFuture<PoolStatus> refresh() {
        return limited(call(() -> pool.call(vdr::refresh)).thenCompose(done -> askStatus()));
    }

    @Override
    public CompletableFuture<PoolStatus> status() {
        return limited(askStatus());
    }

    @Override
    public void close() {
        pool.close();
        inFlight.forEach((number, future) -> future.completeExceptionally(
                new LedgerUnavailable(Reason.CLOSED, "the pool was closed before an answer came")));
    }

    private CompletableFuture<LedgerReply> send(LedgerRequest request, String json, int resends) {
        return call(() -> pool.call(handle -> vdr.submit(handle, json)))
                .thenApply(answer -> LedgerReply.parse(request, answer))
                .exceptionallyCompose(failure -> recover(request, json, resends, cause(failure)));
    }

    private CompletableFuture<LedgerReply> recover(LedgerRequest request, String json, int resends, Throwable cause) {
        if (!(cause instanceof NativeFailure failure)) {
            return CompletableFuture.failedFuture(cause);
        }
        boolean refused = failure.code() == NativeFailure.Code.REQUEST_FAILED;
        Optional<? extends RuntimeException> refusal =
                refused ? FailureMapping.refusal(request, failure) : Optional.empty();
        if (refusal.isEmpty() && resends > 0 && (refused || NativePool.isDead(failure))) {
            return send(request, json, resends - 1);
        }
        return CompletableFuture.failedFuture(
                refusal.isPresent() ? refusal.get() : FailureMapping.unavailable(failure));
    }

    private CompletableFuture<PoolStatus> askStatus() {
        return call(() -> pool.call(vdr::status)).thenApply(IndyVdrPool::parseStatus);
    }

    private static PoolStatus parseStatus(String text) {
        JsonNode status = Json.parse(text);
        if (!status.path("mt_size").isIntegralNumber()
                || !status.path("mt_root").isString()) {
            throw new MalformedReply("the pool's status");
        }
        return new PoolStatus(
                status.path("mt_size").longValue(),
                status.path("mt_root").stringValue(),
                StreamSupport.stream(status.path("nodes").spliterator(), false)
                        .map(JsonNode::stringValue)
                        .toList());
    }

    /** The answer, or a failure when the deadline is over or the pool is closed, whatever the library does. */
    private <T> CompletableFuture<T> limited(CompletableFuture<T> answer) {
        CompletableFuture<T> future = new CompletableFuture<>();
        long number = lastFuture.incrementAndGet();
        inFlight.put(number, future);
        var unused = answer.orTimeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .handle((value, failure) -> {
                    inFlight.remove(number);
                    return failure == null
                            ? future.complete(value)
                            : future.completeExceptionally(translate(cause(failure)));
                });
        return future;
    }

    private Throwable translate(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new LedgerUnavailable(
                    Reason.TIMEOUT, "no answer of the ledger within " + settings.deadline(), failure);
        }
        return failure instanceof NativeFailure cause ? FailureMapping.unavailable(cause) : failure;
    }

    private static <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (LedgerUnavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "indy-pool");
        thread.setDaemon(true);
        return thread;
    }
}
