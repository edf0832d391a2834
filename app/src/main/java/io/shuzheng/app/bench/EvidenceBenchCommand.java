package io.shuzheng.app.bench;

import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.work.TemporaryDirectory;
import io.shuzheng.didcomm.did.CachingDidResolver;
import io.shuzheng.didcomm.did.DidKeyResolver;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.evidence.anchor.AnchorJob;
import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.log.LogSigner;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.registry.IndyAnchor;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.evidence.DidActorKeys;
import io.shuzheng.voucher.evidence.WalletAnchorTransactions;
import io.shuzheng.voucher.evidence.WalletStatementStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code bench evidence} command. */
@Command(
        name = "evidence",
        description = "Measures how fast signed statements are verified, logged and anchored.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The statements of several actors go into a log in an encrypted wallet, each signature verified, in batches of",
            "one transaction; the tree head that covers them goes to an embedded ledger. Several rounds warm the JVM up."
        })
public final class EvidenceBenchCommand implements Callable<Integer> {

    private static final int MOST = 1_000_000;
    private static final int BESIDE_THE_CALLER =
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final String LOG_KEY = "#key-1";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = "--statements",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many a round: ${DEFAULT-VALUE} unless given.")
    private int statements;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many are logged at once: ${DEFAULT-VALUE} unless given.")
    private int batch;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many rounds: ${DEFAULT-VALUE} unless given.")
    private int rounds;

    @Option(names = "--json", description = "Print an object a line.")
    private boolean json;

    @Override
    public Integer call() {
        BenchNumber.require(spec, "--statements", statements, MOST);
        BenchNumber.require(spec, "--batch", batch, MOST);
        BenchNumber.require(spec, "--rounds", rounds, MOST);
        ExecutorService threads = Executors.newFixedThreadPool(BESIDE_THE_CALLER);
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                EmbeddedLedger ledger = EmbeddedLedger.open(
                        EmbeddedLedgerConfiguration.local(directory.path().resolve("ledger")));
                IndyPool pool = IndyPools.open(Genesis.read(ledger.genesisFile()));
                WalletStore wallet = wallet(directory.path().resolve("log.db"))) {
            run(bench(pool, wallet, threads));
        } finally {
            threads.shutdownNow();
        }
        return Shuzheng.DONE;
    }

    private static WalletStore wallet(Path file) {
        SecureRandom random = new SecureRandom();
        WalletKey key = WalletKey.raw(SecretBytes.random(32, random));
        return WalletStore.open(
                DatabaseLocation.file(file), key, WalletStatementStore.MIGRATIONS, Clock.systemUTC(), random);
    }

    /** The log is the trustee's, as it may write to the ledger from the start. */
    private static EvidenceBench bench(IndyPool pool, WalletStore wallet, Executor threads) {
        Clock clock = Clock.systemUTC();
        SecretBytes seed = EmbeddedLedgerConfiguration.defaultTrusteeSeed();
        LedgerIdentity trustee = LedgerIdentity.fromSeed(seed);
        RequestIds ids = RequestIds.ofClock(clock);
        IndyAnchor anchor = IndyAnchor.of(new LedgerReader(pool, ids), new LedgerWriter(pool, ids, trustee));
        KeyId key = KeyId.parse("did:sov:" + trustee.did() + LOG_KEY);
        DidResolver dids = new CachingDidResolver(new DidKeyResolver(), clock, Duration.ofMinutes(5), 1000);
        EvidenceLog log = new EvidenceLog(
                new LogSigner(key, Ed25519PrivateKey.fromSeed(seed)),
                new StatementVerifier(new DidActorKeys(dids), threads),
                clock);
        return new EvidenceBench(wallet, log, new AnchorJob(new WalletAnchorTransactions(wallet), anchor), threads);
    }

    private void run(EvidenceBench bench) {
        for (int round = 1; round <= rounds; round++) {
            spec.commandLine().getErr().println("round " + round + ": signing " + statements + " statements");
            print(bench.run(
                    EvidenceWorkload.statements(
                            statements, Clock.systemUTC().instant().getEpochSecond(), new SecureRandom()),
                    batch));
        }
    }

    private void print(EvidenceBench.Measured measured) {
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(Json.write(Json.object()
                            .put("operation", "anchor")
                            .put("statements", measured.statements())
                            .put("per_second", Math.round(measured.perSecond()))
                            .put("seconds", measured.seconds())
                            .put("seconds_logged", measured.logged())
                            .put("seconds_processor", measured.processor())
                            .put("ledger_writes", measured.ledgerWrites())));
        } else {
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%d statements verified, logged and anchored in %.3f s (%.0f a second; %.3f s of processor time)"
                                    + " by %d ledger writes",
                            measured.statements(),
                            measured.seconds(),
                            measured.perSecond(),
                            measured.processor(),
                            measured.ledgerWrites()));
        }
    }
}
