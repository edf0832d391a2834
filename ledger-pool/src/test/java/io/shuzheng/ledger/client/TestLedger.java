package io.shuzheng.ledger.client;

import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** A running ledger, with one pool that all tests of the JVM share and what tests start from. */
public final class TestLedger implements AutoCloseable {

    private final Path genesisFile;
    private final Genesis genesis;
    private final IndyPool pool;
    private final RequestIds ids = RequestIds.ofClock(Clock.systemUTC());
    private final Runnable close;
    private Optional<TestLedger> nativeTwin = Optional.empty();

    private TestLedger(Path genesisFile, Runnable close) {
        this(genesisFile, IndyPools.open(Genesis.read(genesisFile)), close);
    }

    private TestLedger(Path genesisFile, IndyPool pool, Runnable close) {
        this.genesisFile = genesisFile;
        this.genesis = Genesis.read(genesisFile);
        this.pool = pool;
        this.close = close;
    }

    /** A network that runs already. */
    static TestLedger of(Path genesisFile) {
        return new TestLedger(genesisFile, () -> {});
    }

    /** A new embedded ledger in a directory of its own. */
    static TestLedger embedded() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "ledger");
            EmbeddedLedger ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
            return new TestLedger(ledger.genesisFile(), ledger::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This ledger, asked by libindy_vdr. */
    synchronized TestLedger byNativeClient() {
        if (nativeTwin.isEmpty()) {
            IndyPool twin = IndyPools.nativePool(genesis, PoolSettings.defaults());
            nativeTwin = Optional.of(new TestLedger(genesisFile, twin, () -> {}));
        }
        return nativeTwin.get();
    }

    @Override
    public void close() {
        nativeTwin.ifPresent(TestLedger::close);
        pool.close();
        close.run();
    }

    public Path genesisFile() {
        return genesisFile;
    }

    public Genesis genesis() {
        return genesis;
    }

    public IndyPool pool() {
        return pool;
    }

    public RequestIds ids() {
        return ids;
    }

    public LedgerReader reader() {
        return new LedgerReader(pool, ids);
    }

    public LedgerWriter writer(LedgerIdentity identity) {
        return new LedgerWriter(pool, ids, identity);
    }

    public LedgerIdentity trustee() {
        return TestIdentities.trustee();
    }

    /** A new identity that the trustee has put on the ledger as an endorser. */
    public LedgerIdentity newEndorser() {
        LedgerIdentity identity = newIdentity();
        writer(trustee())
                .write(NymOperation.of(identity.did())
                        .verkey(identity.verkey())
                        .role(LedgerRole.ENDORSER)
                        .build());
        return identity;
    }

    /** A new identity that is on no ledger. */
    public LedgerIdentity newIdentity() {
        return LedgerIdentity.fromKey(Ed25519PrivateKey.generate(new SecureRandom()));
    }

    /** What a read finds, once the nodes that are asked have it: an answer may be older than the newest write. */
    public <T> T eventually(Supplier<Optional<T>> read) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(read::get, Optional::isPresent)
                .orElseThrow();
    }

    /** What a read of a published object gives, once the nodes that are asked have it. */
    public <T> T untilPublished(Callable<T> read) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreException(ObjectNotFoundException.class)
                .until(read, found -> true);
    }
}
