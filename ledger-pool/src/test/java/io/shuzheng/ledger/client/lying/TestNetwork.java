package io.shuzheng.ledger.client.lying;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.ledger.client.internal.javaclient.JavaPool;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Four nodes of which the last may lie, each with a socket of its own, and a client of theirs. */
final class TestNetwork implements AutoCloseable {

    private static final List<Cheat> CHEATS = List.of(Cheat.values());
    private static final int NUMBERS = 1_000;

    private final List<TestNodeKeys> nodes;
    private final HonestLedger ledger;
    private final List<TestServer> servers = new ArrayList<>();
    private final LedgerIdentity known = TestIdentities.ofSeed("000000000000000000000000Somebody");
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Cheat, CountDownLatch> lies = new ConcurrentHashMap<>();

    TestNetwork() throws IOException {
        this(0);
    }

    /** A network whose pool ledger has more nodes than its genesis, which serve nobody. */
    TestNetwork(int later) throws IOException {
        this.nodes = nodes(4 + later);
        this.ledger = new HonestLedger(nodes);
        ledger.add(known);
    }

    /** Starts the honest nodes. */
    TestNetwork honest() {
        nodes.subList(0, 3).forEach(node -> servers.add(new TestServer(node, message -> honestFrames(message))));
        return this;
    }

    /** Starts the honest nodes, which say nothing before the lying node has lied as it was asked to. */
    TestNetwork honestAfterTheLie() {
        nodes.subList(0, 3)
                .forEach(node -> servers.add(new TestServer(node, message -> {
                    cheatOf(message).ifPresent(this::awaitLie);
                    return honestFrames(message);
                })));
        return this;
    }

    private void awaitLie(Cheat cheat) {
        try {
            lieOf(cheat).await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the node that lies: how is said by the request's number. */
    TestNetwork lying() {
        return fourth(message -> ledger.answer(message)
                .map(reply -> cheatOf(message)
                        .map(cheat -> {
                            lieOf(cheat).countDown();
                            return cheat.frames(reply, ledger);
                        })
                        .orElseGet(() -> List.of(bytes(reply))))
                .orElse(List.of()));
    }

    /** Whether the node has lied in this way. */
    boolean hasLied(Cheat cheat) {
        return lieOf(cheat).getCount() == 0;
    }

    private CountDownLatch lieOf(Cheat cheat) {
        return lies.computeIfAbsent(cheat, key -> new CountDownLatch(1));
    }

    private static Optional<Cheat> cheatOf(ObjectNode request) {
        int number = request.path("reqId").asInt(0) % NUMBERS;
        return number < CHEATS.size() && CHEATS.get(number).asked().isAskedBy(request)
                ? Optional.of(CHEATS.get(number))
                : Optional.empty();
    }

    /** Starts the fourth node with answers of its own. */
    TestNetwork fourth(Function<ObjectNode, List<byte[]>> answers) {
        servers.add(new TestServer(liar(), answers));
        return this;
    }

    TestNodeKeys liar() {
        return nodes.get(3);
    }

    HonestLedger ledger() {
        return ledger;
    }

    /** A DID that is on the ledger. */
    LedgerIdentity known() {
        return known;
    }

    /** A line of the genesis, counted from 0. */
    ObjectNode genesis(int index) {
        return nodes.get(index).transaction(index + 1);
    }

    IndyPool open() {
        return open(PoolSettings.defaults(), IntStream.range(0, 4));
    }

    /** A client that asks the fourth node first: nodes whom it does not know yet it asks in the order of its genesis. */
    IndyPool openAskingTheFourthFirst() {
        return open(PoolSettings.defaults(), IntStream.of(3, 0, 1, 2));
    }

    /** A client that does not wait long for nodes that are not there. */
    IndyPool openImpatient() {
        return open(
                PoolSettings.defaults()
                        .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(8)),
                IntStream.range(0, 4));
    }

    private IndyPool open(PoolSettings settings, IntStream order) {
        Genesis genesis =
                Genesis.parse(order.mapToObj(i -> Json.write(genesis(i))).collect(Collectors.joining("\n")));
        return JavaPool.open(genesis, settings, Clock.systemUTC(), new SecureRandom());
    }

    /** What a cheat lies about. */
    LedgerRequest about(Cheat cheat) {
        return request(
                cheat,
                cheat.asked() == Cheat.Asked.TRANSACTION
                        ? TransactionOperations.getTransaction(Ledger.DOMAIN, 2)
                        : AttributeOperations.getNym(known.did()));
    }

    /** A read about which the fourth node lies in this way. */
    LedgerRequest request(Cheat cheat, LedgerOperation operation) {
        return LedgerRequest.of(
                LedgerDid.ANONYMOUS, NUMBERS * ids.incrementAndGet() + CHEATS.indexOf(cheat), operation);
    }

    List<byte[]> honestFrames(ObjectNode message) {
        return ledger.answer(message).map(reply -> List.of(bytes(reply))).orElse(List.of());
    }

    static byte[] bytes(ObjectNode message) {
        return Json.write(message).getBytes(StandardCharsets.UTF_8);
    }

    private static List<TestNodeKeys> nodes(int count) throws IOException {
        List<ServerSocket> reserved = new ArrayList<>();
        List<TestNodeKeys> nodes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            reserved.add(socket);
            nodes.add(new TestNodeKeys("Node" + i, socket.getLocalPort()));
        }
        for (ServerSocket socket : reserved) {
            socket.close();
        }
        return nodes;
    }

    @Override
    public void close() {
        servers.forEach(TestServer::close);
        ledger.close();
    }
}
