package io.shuzheng.ledger.client.internal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.WriteReply;
import io.shuzheng.ledger.client.internal.pool.PoolLedger;
import io.shuzheng.ledger.client.internal.verification.ReplyVerification;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import tools.jackson.databind.node.ObjectNode;

/** A read that no node can prove and a write, to four nodes of which the first lies. Time stands still. */
final class TestExchanges implements AutoCloseable {

    private static final LedgerIdentity AUTHOR = TestIdentities.trustee();

    private final PoolLedger pool = PoolLedger.of(genesis());
    private final List<String> nodes =
            pool.nodes().stream().map(GenesisNode::verkey).toList();
    private final ReplyVerification verification = new ReplyVerification(Duration.ofMinutes(10), Clock.systemUTC());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final LedgerRequest read = LedgerRequest.of(
            AUTHOR.did(),
            5,
            LedgerOperation.parse(
                    Json.parse(
                            "{\"type\":\"121\",\"auth_type\":\"1\",\"auth_action\":\"ADD\",\"field\":\"role\",\"new_value\":\"\"}")));
    private final LedgerRequest write = LedgerRequest.of(
                    AUTHOR.did(), 6, NymOperation.of(AUTHOR.did()).build())
            .signedBy(AUTHOR);

    private static Genesis genesis() {
        try (InputStream text = Genesis.class.getResourceAsStream("four-nodes.genesis")) {
            return Genesis.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    LedgerRequest read() {
        return read;
    }

    LedgerRequest write() {
        return write;
    }

    /** What honest nodes answer. */
    ObjectNode answer(LedgerRequest request) {
        ObjectNode message = Json.object().put("op", "REPLY");
        message.set("result", request.type().isWrite() ? written(request) : found(request));
        return message;
    }

    private static ObjectNode found(LedgerRequest request) {
        ObjectNode result = request.operation()
                .toJson()
                .put("identifier", request.author().value())
                .put("reqId", request.requestId())
                .put("seqNo", 7);
        result.putArray("data").add("a rule");
        return result;
    }

    private static ObjectNode written(LedgerRequest request) {
        ObjectNode result = Json.object();
        ObjectNode txn = result.putObject("txn").put("type", request.type().code());
        txn.set("data", request.operation().toJson());
        txn.putObject("metadata")
                .put("from", request.author().value())
                .put("reqId", request.requestId())
                .put("payloadDigest", request.payloadDigest())
                .put("digest", request.digest());
        result.putObject("txnMetadata").put("seqNo", 7);
        result.put("rootHash", "GJ1SzoWzavQYfNL9XkaJdrQejfztN4XqdsiV4ct3LXKL");
        result.putArray("auditPath");
        return result;
    }

    /** Lets the first node say something twice, and then two others the truth. */
    void requireTruthDespite(ObjectNode lie) {
        Exchanges exchanges = exchanges();
        CompletableFuture<LedgerReply> found = exchanges.send(verification.question(read, pool));
        CompletableFuture<LedgerReply> written = exchanges.send(verification.question(write, pool));
        try {
            exchanges.received(nodes.get(0), lie);
            exchanges.received(nodes.get(0), lie);
            assertThat(List.of(found, written)).noneMatch(CompletableFuture::isDone);
            for (String honest : nodes.subList(1, 3)) {
                exchanges.received(honest, answer(read));
                exchanges.received(honest, answer(write));
            }
            assertThat(found).isCompletedWithValueMatching(this::isTrue);
            assertThat(written).isCompletedWithValueMatching(this::isTrue);
        } finally {
            end(exchanges);
        }
    }

    /** Lets these nodes, by their places, say something about the read; of four, the first three are asked. */
    void requireNoAnswerBy(ObjectNode message, List<Integer> speakers) {
        Exchanges exchanges = exchanges();
        CompletableFuture<LedgerReply> found = exchanges.send(verification.question(read, pool));
        try {
            speakers.forEach(speaker -> exchanges.received(nodes.get(speaker), message));
            assertThat(found).isNotDone();
        } finally {
            end(exchanges);
        }
    }

    private Exchanges exchanges() {
        return new Exchanges(
                (node, frame) -> {}, timer, Runnable::run, AnswerTimes.of(PoolSettings.defaults()), () -> 0);
    }

    private static void end(Exchanges exchanges) {
        exchanges.failAll(new LedgerUnavailable(LedgerUnavailable.Reason.CLOSED, "the test is over"));
    }

    private boolean isTrue(LedgerReply reply) {
        return reply instanceof ReadReply content
                ? content.toJson().equals(answer(read).path("result"))
                : ((WriteReply) reply).transaction().sequenceNumber() == 7;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
