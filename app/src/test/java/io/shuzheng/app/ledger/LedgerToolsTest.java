package io.shuzheng.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

/** {@code did register}, {@code ledger submit} and {@code ledger get} on a real ledger. */
class LedgerToolsTest {

    private static final String SEED = "00000000000000000000000000Tools1";

    @TempDir
    private static Path folder;

    private static EmbeddedLedger ledger;

    private record Ran(int code, String output, String errors) {}

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static Ran run(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command =
                Shuzheng.commandLine().setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        return new Ran(command.execute(arguments), output.toString(), errors.toString());
    }

    private static String genesis() {
        return ledger.genesisFile().toString();
    }

    private static String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static LedgerIdentity identity(String seed) {
        return LedgerIdentity.fromSeed(SecretBytes.copyOf(seed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whenDidIsRegisteredFromASeedThenItIsPrintedAndOnTheLedger() throws Exception {
        String seedFile = file("seed", SEED + "\n");

        Ran first = run("did", "register", "--genesis", genesis(), "--seed-file", seedFile, "--role", "endorser");
        Ran again = run("did", "register", "--genesis", genesis(), "--seed", SEED, "--role", "endorser");
        Ran read = run(
                "ledger",
                "submit",
                "--genesis",
                genesis(),
                file(
                        "read.json",
                        "{\"type\":\"105\",\"dest\":\"" + identity(SEED).did() + "\"}"));

        assertThat(first.code()).as(first.errors()).isEqualTo(Shuzheng.DONE);
        assertThat(again).isEqualTo(first);
        ObjectNode printed = Json.parseObject(first.output());
        assertThat(printed.path("verkey").stringValue())
                .isEqualTo(identity(SEED).verkey().base58());
        assertThat(read.output()).contains(identity(SEED).verkey().base58());
        assertThat(first.output() + first.errors()).doesNotContain(SEED);
    }

    @Test
    void whenOperationIsSubmittedThenItIsSignedWrittenAndFoundByItsNumber() throws Exception {
        String operation = file(
                "nym.json",
                Json.write(NymOperation.of(
                                identity("00000000000000000000000000Tools2").did())
                        .build()
                        .toJson()));

        Ran written = run("ledger", "submit", "--genesis", genesis(), operation);
        int number = Json.parseObject(written.output()).at("/txnMetadata/seqNo").intValue();
        Ran got = run("ledger", "get", "--genesis", genesis(), Integer.toString(number));

        assertThat(written.code()).as(written.errors()).isEqualTo(Shuzheng.DONE);
        assertThat(Json.parseObject(got.output()).path("txn"))
                .isEqualTo(Json.parseObject(written.output()).path("txn"));
        assertThat(run("ledger", "get", "--genesis", genesis(), "--ledger", "POOL", "1")
                        .output())
                .contains("Node1");
    }

    @Test
    void whenSignedRequestIsSubmittedThenItIsSentAsItIs() throws Exception {
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        LedgerRequest request = LedgerRequest.of(
                        trustee.did(),
                        4711,
                        NymOperation.of(identity("00000000000000000000000000Tools3")
                                        .did())
                                .build())
                .signedBy(trustee);
        String good = file("request.json", Json.write(request.toJson()));
        ObjectNode changed = request.toJson().put("reqId", 4712);

        Ran sent = run("ledger", "submit", "--genesis", genesis(), good);
        Ran forged = run("ledger", "submit", "--genesis", genesis(), file("forged.json", Json.write(changed)));

        assertThat(sent.code()).as(sent.errors()).isEqualTo(Shuzheng.DONE);
        assertThat(Json.parseObject(sent.output()).at("/txn/metadata/reqId").intValue())
                .isEqualTo(4711);
        assertThat(forged.code()).isEqualTo(Shuzheng.FAILED);
        assertThat(forged.errors()).contains("the ledger refused the request");
        assertThat(forged.output()).isEmpty();
    }

    @Test
    void whenSignerMayNotThenRefusedWithTheReason() {
        Ran ran = run(
                "did",
                "register",
                "--genesis",
                genesis(),
                "--seed",
                "00000000000000000000000000Tools4",
                "--signer-seed",
                "000000000000000000000000Stranger");

        assertThat(ran.code()).isEqualTo(Shuzheng.FAILED);
        assertThat(ran.errors()).contains("the ledger refused the request").doesNotContain("Exception");
    }

    @Test
    void whenUseIsWrongThenToldSo() throws Exception {
        String missing = folder.resolve("missing").toString();
        for (Ran ran : new Ran[] {
            run("did"),
            run("did", "register", "--genesis", genesis()),
            run("did", "register", "--genesis", genesis(), "--seed", "short"),
            run("did", "register", "--genesis", genesis(), "--seed", SEED, "--role", "king"),
            run("did", "register", "--genesis", missing, "--seed", SEED),
            run("ledger"),
            run("ledger", "get", "1"),
            run("ledger", "get", "--genesis", genesis(), "x"),
            run("ledger", "submit", "--genesis", genesis(), missing),
            run("ledger", "submit", "--genesis", genesis(), file("bad.json", "{"))
        }) {
            assertThat(ran.code()).as(ran.errors()).isEqualTo(Shuzheng.WRONG_USE);
            assertThat(ran.errors()).isNotBlank().doesNotContain("Exception");
            assertThat(ran.output()).isEmpty();
        }
        Ran none = run("ledger", "get", "--genesis", genesis(), "999999");
        assertThat(none.code()).isEqualTo(Shuzheng.FAILED);
        assertThat(none.errors()).contains("no transaction 999999");
    }
}
