package io.shuzheng.ledger.failures;

import io.shuzheng.ledger.conformance.PythonClient;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The nodes of the real pool that {@code pool.sh} has started: killed and started again by that script only. */
final class RealPool {

    private static final int PATIENCE_SECONDS = 240;

    private final Path script;
    private final Path genesis;

    private RealPool(Path script, Path genesis) {
        this.script = script;
        this.genesis = genesis;
    }

    /** The pool that Maven has started. */
    static RealPool ofBuild() {
        return new RealPool(
                Path.of(System.getProperty("real.pool.script")), Path.of(System.getProperty("ledger.genesis")));
    }

    Path genesis() {
        return genesis;
    }

    /** SIGKILL. */
    void kill(int... nodes) {
        run("stop", nodes);
    }

    /** Starts nodes, and waits until all of the pool take part again. */
    void restart(int... nodes) {
        run("start", nodes);
        run("wait");
    }

    /** The node that leads, by its number, as the first that answers says. */
    int primary() {
        LedgerRequest request = LedgerRequest.of(
                        TestIdentities.trustee().did(),
                        RequestIds.ofClock(Clock.systemUTC()).next(),
                        LedgerOperation.of(TransactionType.GET_VALIDATOR_INFO, Json.object()))
                .signedBy(TestIdentities.trustee());
        try (PythonClient client = PythonClient.open(genesis)) {
            return client.askEachNode(request)
                    .valueStream()
                    .map(RealPool::primaryOf)
                    .filter(name -> name.startsWith("Node"))
                    .mapToInt(name -> Integer.parseInt(name.substring("Node".length())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no node says who leads"));
        }
    }

    /** The replica of instance 0 is named {@code Node1:0}. */
    private static String primaryOf(JsonNode answer) {
        JsonNode replicas = answer.path("result").path("data").path("Node_info").path("Replicas_status");
        return replicas.valueStream()
                .map(replica -> replica.path("Primary").asString(""))
                .filter(primary -> primary.contains(":0"))
                .map(primary -> primary.substring(0, primary.indexOf(':')))
                .findFirst()
                .orElse("");
    }

    private void run(String command, int... nodes) {
        List<String> line = Stream.concat(
                        Stream.of(script.toString(), command),
                        Arrays.stream(nodes).mapToObj(Integer::toString))
                .toList();
        try {
            Process process = new ProcessBuilder(line).inheritIO().start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(line + " failed");
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
