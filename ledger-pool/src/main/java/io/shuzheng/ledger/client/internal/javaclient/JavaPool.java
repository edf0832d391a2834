package io.shuzheng.ledger.client.internal.javaclient;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.ledger.client.PoolStatus;
import io.shuzheng.ledger.client.internal.agreement.AnswerTimes;
import io.shuzheng.ledger.client.internal.agreement.Exchanges;
import io.shuzheng.ledger.client.internal.agreement.Question;
import io.shuzheng.ledger.client.internal.pool.PoolLedger;
import io.shuzheng.ledger.client.internal.pool.PoolMessages;
import io.shuzheng.ledger.client.internal.pool.PoolTracker;
import io.shuzheng.ledger.client.internal.transport.NodeConnections;
import io.shuzheng.ledger.client.internal.verification.ReplyVerification;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@link IndyPool} without a native library. */
public final class JavaPool implements IndyPool {

    private static final System.Logger LOG = System.getLogger(JavaPool.class.getName());

    private final WorkerThreads threads = new WorkerThreads(Runtime.getRuntime().availableProcessors());
    private final AnswerCache cache = new AnswerCache();
    private final ReplyVerification verification;
    private final NodeConnections connections;
    private final Exchanges exchanges;
    private final PoolTracker tracker;
    private volatile boolean closed;

    private JavaPool(PoolLedger genesis, PoolSettings settings, Clock clock, SecureRandom random) {
        this.verification = new ReplyVerification(settings.freshness(), clock);
        this.connections =
                NodeConnections.start(this::received, settings.acknowledgeTimeout(), System::nanoTime, random);
        this.exchanges = new Exchanges(
                connections::send, threads.timer(), threads.workers(), AnswerTimes.of(settings), System::nanoTime);
        this.tracker = new PoolTracker(
                genesis,
                connections::send,
                connections::use,
                threads.timer(),
                settings.acknowledgeTimeout(),
                settings.deadline());
    }

    /**
     * Opens a pool; as {@link io.shuzheng.ledger.client.IndyPools#open(Genesis, PoolSettings)}.
     *
     * @param clock tells how old signed states are
     * @param random makes the client's transport keys
     */
    public static JavaPool open(Genesis genesis, PoolSettings settings, Clock clock, SecureRandom random) {
        return new JavaPool(PoolLedger.of(genesis), settings, clock, random);
    }

    @Override
    public CompletableFuture<LedgerReply> submit(LedgerRequest request) {
        if (request.type() == TransactionType.GET_VALIDATOR_INFO) {
            return CompletableFuture.failedFuture(new InvalidInputException(
                    "each node answers " + request.type() + " for itself: none is agreed on"));
        }
        return unlessClosed(() -> {
            Optional<LedgerReply> known = cache.find(request);
            return known.isPresent() ? CompletableFuture.completedFuture(known.get()) : ask(request);
        });
    }

    @Override
    public CompletableFuture<PoolStatus> refresh() {
        return unlessClosed(() -> tracker.refresh().thenApply(PoolLedger::status));
    }

    @Override
    public CompletableFuture<PoolStatus> status() {
        return unlessClosed(
                () -> CompletableFuture.completedFuture(tracker.ledger().status()));
    }

    @Override
    public void close() {
        closed = true;
        LedgerUnavailable failure = closed();
        exchanges.failAll(failure);
        tracker.fail(failure);
        connections.close();
        threads.close();
    }

    private CompletableFuture<LedgerReply> ask(LedgerRequest request) {
        PoolLedger pool = tracker.ledger();
        Question question = verification.question(request, pool);
        return exchanges.send(question).thenApply(reply -> {
            cache.keep(request, reply);
            verification.saw(request, reply);
            return reply;
        });
    }

    private <T> CompletableFuture<T> unlessClosed(Supplier<CompletableFuture<T>> call) {
        if (closed) {
            return CompletableFuture.failedFuture(closed());
        }
        CompletableFuture<T> answer = call.get();
        if (closed) {
            answer.completeExceptionally(closed());
        }
        return answer;
    }

    private static LedgerUnavailable closed() {
        return new LedgerUnavailable(Reason.CLOSED, "the pool is closed");
    }

    private void received(String verkey, byte[] frame) {
        threads.workers().execute(() -> read(verkey, frame));
    }

    /** Nothing that a node sends may end a thread. */
    private void read(String verkey, byte[] frame) {
        try {
            dispatch(verkey, Json.parseObject(frame));
        } catch (InvalidInputException e) {
            LOG.log(System.Logger.Level.DEBUG, "a message of node {0} is none: {1}", verkey, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a message of node " + verkey + " could not be handled", e);
        }
    }

    private void dispatch(String verkey, ObjectNode message) {
        if (PoolMessages.isAnswer(message.path("op").asString(""))) {
            tracker.received(verkey, message);
        } else {
            exchanges.received(verkey, message);
        }
    }
}
