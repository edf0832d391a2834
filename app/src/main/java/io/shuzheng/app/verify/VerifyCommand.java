package io.shuzheng.app.verify;

import io.shuzheng.anoncreds.offline.FileVerification;
import io.shuzheng.anoncreds.offline.FolderOutcome;
import io.shuzheng.anoncreds.offline.FolderVerification;
import io.shuzheng.anoncreds.offline.ReportText;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.app.engine.EngineChoice;
import io.shuzheng.app.ledger.LedgerClientChoice;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.registry.IndyAnonCredsRegistry;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code verify} command. */
@Command(
        name = "verify",
        description = "Verifies AnonCreds presentations in files and says why, check by check.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Either --request and --presentation with --objects or --genesis, or --dir.",
            "Objects: {\"schemas\": {ID: …}, \"credentialDefinitions\": {ID: …},",
            "\"revocationRegistryDefinitions\": {ID: …}, \"revocationStatusLists\": […]}",
            "Exit codes: 0 verified, 1 refused, 2 wrong use."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int VERIFIED = 0;
    private static final int REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--request", paramLabel = "R.json", description = "The presentation request.")
    private @Nullable Path request;

    @Option(names = "--presentation", paramLabel = "P.json", description = "The presentation that answers it.")
    private @Nullable Path presentation;

    @Option(names = "--objects", paramLabel = "O.json", description = "The published objects; else from the ledger.")
    private @Nullable Path objects;

    @Option(names = "--genesis", paramLabel = "FILE", description = "The genesis of the ledger to read them from.")
    private @Nullable Path genesis;

    @Option(
            names = "--dir",
            paramLabel = "D",
            description = "Verify each sub-folder with request.json, presentation.json and objects.json, a line each:"
                    + " name, tab, verified or refused, tab, the first reason.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print JSON: the report, or with --dir an object a line.")
    private boolean json;

    @Override
    public Integer call() {
        if (folder != null) {
            if (Stream.of(request, presentation, objects, genesis).anyMatch(option -> option != null)) {
                throw wrongUse("--dir goes with --json only");
            }
            return verifyFolders(folder);
        }
        if (request == null || presentation == null) {
            throw wrongUse("--request and --presentation are needed, or --dir");
        }
        VerificationReport report = verifyFiles(request, presentation);
        out().println(json ? Json.write(report.toJson()) : ReportText.of(report));
        return report.verified() ? VERIFIED : REFUSED;
    }

    private VerificationReport verifyFiles(Path asked, Path shown) {
        if (objects != null && genesis == null) {
            return files().verify(asked, shown, FileVerification.readObjects(objects));
        }
        if (genesis == null || objects != null) {
            throw wrongUse("one of --objects and --genesis is needed: where the published objects come from");
        }
        spec.commandLine().getErr().println("reading the published objects from the ledger");
        try (IndyPool pool = LedgerClientChoice.pool(Genesis.read(genesis))) {
            LedgerReader reader = new LedgerReader(pool, RequestIds.ofClock(Clock.systemUTC()));
            return files().verify(asked, shown, IndyAnonCredsRegistry.of(reader));
        }
    }

    private int verifyFolders(Path parent) {
        List<Path> folders = FolderVerification.subFolders(parent);
        FolderVerification verification = new FolderVerification(files());
        int refused = 0;
        for (Path each : folders) {
            FolderOutcome outcome = verification.verify(each);
            out().println(json ? Json.write(outcome.toJson()) : outcome.line());
            refused += outcome.verified() ? 0 : 1;
        }
        spec.commandLine()
                .getErr()
                .println((folders.size() - refused) + " verified, " + refused + " refused of " + folders.size());
        return refused == 0 ? VERIFIED : REFUSED;
    }

    private static FileVerification files() {
        return new FileVerification(EngineChoice.engine(), Clock.systemUTC());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
