package io.shuzheng.app.bench;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InternalFailureException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Writes DIDs to a ledger and reads them, by each client in turns. */
final class LedgerBench {

    private static final int DID_BYTES = 16;

    /** How often what was written is read: reads are many where writes are few. */
    private static final int READS_A_WRITE = 5;

    private final Genesis genesis;
    private final int requests;
    private final int rounds;
    private final SecureRandom random;
    private final WarmUp warmUp = WarmUp.ofJvm();
    private final RequestIds ids = RequestIds.ofClock(Clock.systemUTC());
    private final LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());

    /** What a client did. */
    record Measured(String operation, LedgerClient client, int inFlight, LedgerLoad load) {}

    private record Round(LedgerLoad writes, LedgerLoad reads) {}

    /**
     * A bench.
     *
     * @param requests how many DIDs are written a round; each is read five times
     * @param rounds of which the median is told
     */
    LedgerBench(Genesis genesis, int requests, int rounds, SecureRandom random) {
        this.genesis = genesis;
        this.requests = requests;
        this.rounds = rounds;
        this.random = random;
    }

    /** Measures each client, in turns round by round, after writes and rounds of reads that only warm up. */
    void run(List<LedgerClient> clients, int inFlight, Consumer<Measured> results) {
        List<IndyPool> pools =
                clients.stream().map(client -> client.open(genesis)).toList();
        try {
            pools.forEach(pool -> warmUp(pool, inFlight));
            List<List<Round>> measured = clients.stream()
                    .map(client -> (List<Round>) new ArrayList<Round>())
                    .toList();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < pools.size(); i++) {
                    measured.get(i).add(round(pools.get(i), inFlight));
                }
            }
            for (int i = 0; i < clients.size(); i++) {
                LedgerLoad writes =
                        median(measured.get(i).stream().map(Round::writes).toList());
                LedgerLoad reads =
                        median(measured.get(i).stream().map(Round::reads).toList());
                results.accept(new Measured("write", clients.get(i), inFlight, writes));
                results.accept(new Measured("read", clients.get(i), inFlight, reads));
            }
        } finally {
            pools.forEach(IndyPool::close);
        }
    }

    private void warmUp(IndyPool pool, int inFlight) {
        warmUp.with(() -> writes(pool, newDids(), inFlight));
        List<LedgerDid> dids = newDids();
        writes(pool, dids, inFlight);
        warmUp.with(() -> reads(pool, dids, inFlight));
    }

    private Round round(IndyPool pool, int inFlight) {
        List<LedgerDid> dids = newDids();
        return new Round(writes(pool, dids, inFlight), reads(pool, dids, inFlight));
    }

    private List<LedgerDid> newDids() {
        List<LedgerDid> dids = new ArrayList<>(requests);
        for (int i = 0; i < requests; i++) {
            byte[] did = new byte[DID_BYTES];
            random.nextBytes(did);
            dids.add(LedgerDid.of(Base58.encode(did)));
        }
        return dids;
    }

    private LedgerLoad writes(IndyPool pool, List<LedgerDid> dids, int inFlight) {
        return LedgerLoad.of(requests, inFlight, number -> write(pool, dids.get(number)));
    }

    private LedgerLoad reads(IndyPool pool, List<LedgerDid> dids, int inFlight) {
        return LedgerLoad.of(READS_A_WRITE * requests, inFlight, number -> read(pool, dids.get(number % dids.size())));
    }

    private CompletableFuture<?> write(IndyPool pool, LedgerDid did) {
        return pool.submit(
                LedgerRequest.of(trustee.did(), ids.next(), NymOperation.of(did).build())
                        .signedBy(trustee));
    }

    private CompletableFuture<?> read(IndyPool pool, LedgerDid did) {
        LedgerRequest request = LedgerRequest.of(LedgerDid.ANONYMOUS, ids.next(), AttributeOperations.getNym(did));
        return pool.submit(request).thenAccept(reply -> {
            if (!(reply instanceof ReadReply read) || read.data().isEmpty()) {
                throw new InternalFailureException("what was written is not there");
            }
        });
    }

    private static LedgerLoad median(List<LedgerLoad> loads) {
        return loads.stream()
                .sorted(Comparator.comparingDouble(LedgerLoad::perSecond))
                .toList()
                .get(loads.size() / 2);
    }
}
