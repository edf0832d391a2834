package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UnreachablePoolTest {

    private static final LedgerRequest REQUEST = LedgerRequest.of(
            TestIdentities.trustee().did(),
            5,
            AttributeOperations.getNym(TestIdentities.trustee().did()));

    @Test
    void whenNodeDoesNotAnswerThenUnavailableByTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                IndyPool pool = open(silent.getLocalPort(), Duration.ofSeconds(20))) {
            assertUnavailable(() -> pool.submit(REQUEST).join(), LedgerUnavailable.Reason.TIMEOUT);
        }
    }

    @Test
    void whenDeadlineIsOverThenUnavailableWhateverTheClientWaitsFor() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                IndyPool pool = openPool(
                        genesis(silent.getLocalPort()),
                        PoolSettings.defaults()
                                .withTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(1)))) {
            assertUnavailable(() -> pool.submit(REQUEST).join(), LedgerUnavailable.Reason.TIMEOUT);
        }
    }

    @Test
    void whenPoolIsClosedThenRequestsInFlightAndLaterOnesFail() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            IndyPool pool = open(silent.getLocalPort(), Duration.ofSeconds(20));
            CompletableFuture<LedgerReply> inFlight = pool.submit(REQUEST);

            pool.close();
            pool.close();

            assertUnavailable(inFlight::join, LedgerUnavailable.Reason.CLOSED);
            assertUnavailable(() -> pool.submit(REQUEST).join(), LedgerUnavailable.Reason.CLOSED);
            assertUnavailable(() -> pool.status().join(), LedgerUnavailable.Reason.CLOSED);
        }
    }

    @Test
    void whenPoolWasNeverAskedThenItsStatusIsThatOfTheGenesis() {
        try (IndyPool pool = openPool(Genesis.read(GenesisTest.fourNodes()), PoolSettings.defaults())) {
            PoolStatus status = pool.status().join();

            assertThat(status.nodes()).containsExactly("Node1", "Node2", "Node3", "Node4");
            assertThat(status.transactions()).isEqualTo(4);
        }
    }

    @Test
    void whenClientCannotUseTheGenesisThenRefused() {
        ObjectNode node = firstNode();
        node.withObject("/txn/data/data").put("blskey", 5);
        Genesis genesis = Genesis.parse(Json.write(node));

        assertThatThrownBy(() -> openPool(genesis, PoolSettings.defaults())).isInstanceOf(InvalidInputException.class);
    }

    /** The client that is tested. */
    IndyPool openPool(Genesis genesis, PoolSettings settings) {
        return IndyPools.open(genesis, settings);
    }

    private IndyPool open(int port, Duration deadline) {
        return openPool(
                genesis(port),
                PoolSettings.defaults().withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), deadline));
    }

    private static Genesis genesis(int port) {
        ObjectNode node = Json.parseObject(
                Genesis.read(GenesisTest.fourNodes()).text().lines().findFirst().orElseThrow());
        node.withObject("/txn/data/data").put("client_port", port);
        return Genesis.parse(Json.write(node));
    }

    private static ObjectNode firstNode() {
        String genesis = Genesis.read(GenesisTest.fourNodes()).text();
        return Json.parseObject(genesis.lines().findFirst().orElseThrow());
    }

    private static void assertUnavailable(ThrowingCallable call, LedgerUnavailable.Reason reason) {
        assertThatThrownBy(call)
                .cause()
                .isInstanceOfSatisfying(
                        LedgerUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
