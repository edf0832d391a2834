package io.shuzheng.ledger.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.NymRecord;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.ledger.client.WriteReply;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A pool of four nodes bears one that fails, whichever it is, and says so when two do. */
@Tag("real-pool-failures")
@EnabledIfSystemProperty(named = "real.pool.script", matches = ".+")
class NodeFailureTests {

    private static final LedgerIdentity TRUSTEE = TestIdentities.trustee();
    private static final int NODES = 4;
    private static final PoolSettings SETTINGS =
            PoolSettings.defaults().withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));

    private final SecureRandom random = new SecureRandom();
    private final RequestIds ids = RequestIds.ofClock(Clock.systemUTC());
    private final RealPool nodes = RealPool.ofBuild();
    private final IndyPool pool = IndyPools.open(Genesis.read(nodes.genesis()), SETTINGS);
    private final LedgerReader reader = new LedgerReader(pool, ids);

    @AfterEach
    void close() {
        pool.close();
    }

    private LedgerRequest registration() {
        LedgerIdentity identity = LedgerIdentity.fromKey(Ed25519PrivateKey.generate(random));
        return LedgerRequest.of(
                        TRUSTEE.did(),
                        ids.next(),
                        NymOperation.of(identity.did())
                                .verkey(identity.verkey())
                                .build())
                .signedBy(TRUSTEE);
    }

    private LedgerReply write(LedgerRequest request) {
        try {
            return pool.submit(request).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LedgerUnavailable unavailable ? unavailable : e;
        }
    }

    private void requireWritten() {
        assertThat(write(registration())).isInstanceOf(WriteReply.class);
    }

    /** Sends one request until it is answered: it is written once at most. */
    private void awaitWritten(LedgerRequest request) {
        LedgerReply reply = Awaitility.await("a write")
                .atMost(Duration.ofMinutes(3))
                .ignoreException(LedgerUnavailable.class)
                .until(() -> write(request), answer -> true);
        assertThat(reply).isInstanceOf(WriteReply.class);
    }

    /** Other nodes than a given one, by number. */
    private static int[] others(int node) {
        return IntStream.rangeClosed(1, NODES).filter(one -> one != node).toArray();
    }

    @Test
    void whenOneNodeIsKilledThenWritesAndReadsGoOn() {
        int backup = others(nodes.primary())[2];
        nodes.kill(backup);

        for (int i = 0; i < 3; i++) {
            requireWritten();
        }

        assertThat(reader.nym(TRUSTEE.did())).map(NymRecord::did).contains(TRUSTEE.did());
        nodes.restart(backup);
        requireWritten();
    }

    @Test
    void whenPrimaryIsKilledThenAnotherLeadsAndWritesGoOn() {
        int primary = nodes.primary();
        nodes.kill(primary);

        awaitWritten(registration());

        requireWritten();
        nodes.restart(primary);
        assertThat(nodes.primary()).isNotEqualTo(primary);
        requireWritten();
    }

    @Test
    void whenTwoNodesAreKilledThenWritesFailClearlyAndVerifiedReadsGoOnUntilOneIsBack() {
        int[] killed = {others(nodes.primary())[0], others(nodes.primary())[1]};
        requireWritten();
        nodes.kill(killed);

        LedgerRequest request = registration();
        LedgerUnavailable failure = catchThrowableOfType(LedgerUnavailable.class, () -> write(request));
        assertThat(failure.reason()).isIn(LedgerUnavailable.Reason.TIMEOUT, LedgerUnavailable.Reason.NO_CONSENSUS);
        assertThat(reader.nym(TRUSTEE.did())).map(NymRecord::did).contains(TRUSTEE.did());

        nodes.restart(killed);
        awaitWritten(request);
    }
}
