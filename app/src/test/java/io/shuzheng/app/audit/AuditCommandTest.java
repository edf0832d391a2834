package io.shuzheng.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.Closing;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.IdleActor;
import io.shuzheng.app.actor.Surroundings;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.market.MarketRole;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a market in which the bureau has stated one step of a voucher, and nobody else any. */
class AuditCommandTest {

    private static final String VOUCHER = "6f7c2f0e-63c8-4a4d-9f62-0c6f1f6f8a01";
    private static final String UNKNOWN = "6f7c2f0e-63c8-4a4d-9f62-0c6f1f6f8a02";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int audit(String voucher, Path work) {
        return Shuzheng.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("audit", voucher, "--work", work.toString());
    }

    private void stateOneStep() {
        WorkDirectory work = WorkDirectory.open(folder, new SecureRandom());
        try (Closing closing = new Closing()) {
            closing.add(EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(work.ledger())));
            Surroundings surroundings = closing.add(Surroundings.of(work.genesis(), new SecureRandom()));
            ActorLauncher launcher = new ActorLauncher(work, surroundings, Duration.ofMinutes(1));
            Hosted<Bureau> bureau = closing.add(
                    launcher.bureau(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed())));
            for (MarketRole role :
                    List.of(MarketRole.OPERATION_CENTRE, MarketRole.LOGISTICS_COMPANY, MarketRole.BANK)) {
                closing.add(launcher.organisation(role, IdleActor::new));
            }
            bureau.host()
                    .context()
                    .store()
                    .run(unit -> bureau.actor()
                            .log()
                            .record(
                                    unit,
                                    LendingFlowSteps.BLANK_SPENT,
                                    List.of(Subject.voucher(VOUCHER)),
                                    statement -> {}));
        }
    }

    @Test
    void whenStepsAreMissingThenTheyAreNamedAndTheExitCodeSaysSo() {
        stateOneStep();
        assertThat(audit(VOUCHER, folder)).as(() -> err.toString()).isEqualTo(Shuzheng.FAILED);
        assertThat(out.toString())
                .contains("blank-spent", "signature valid", "MISSING_STEP", "voucher " + VOUCHER + ": not intact");

        assertThat(audit(UNKNOWN, folder)).as(() -> err.toString()).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("knows no voucher " + UNKNOWN);
    }

    @Test
    void whenNothingIsThereToAuditThenWrongUse() {
        assertThat(audit(VOUCHER, folder.resolve("missing"))).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("there is no work directory");
        assertThat(audit(VOUCHER, folder)).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("no market was founded");
        assertThat(audit("?", folder)).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(audit("", folder)).isEqualTo(Shuzheng.WRONG_USE);
        assertThat(out.toString()).isEmpty();
    }
}
