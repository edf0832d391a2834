package io.shuzheng.voucher.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.access.Entitlements;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.audit.FindingKind;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.audit.LineageRules;
import io.shuzheng.evidence.audit.LogEvidence;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence of one whole lineage, by agents over HTTP, and its audit by the regulator's agent. */
class LendingFlowAuditTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Subject APPLICATION = Subject.application("app-1");
    private static final Subject BLANK = Subject.blank("GD-2026-000017");
    private static final Subject VOUCHER = Subject.voucher("v-1");
    private static final LineageRules RULES = LendingFlowRules.of(
            TestMarket.did("bureau"), TestMarket.did("centre"), TestMarket.did("logistics"), TestMarket.did("bank"));

    @TempDir
    Path folder;

    private final Map<String, Agent> agents = new HashMap<>();
    private final Map<String, StatementRecorder> recorders = new HashMap<>();
    private TestMarket market;
    private RegulatorModule regulator;
    private RegulatorModule stranger;

    @BeforeEach
    void start() {
        market = new TestMarket(folder);
        PartyDid reader = new PartyDid(TestMarket.did("regulator").toString());
        EvidenceLogModule log = new EvidenceLogModule(
                market.anchor("bureau"),
                new ReadPolicy(Set.of(reader), Entitlements.none()),
                SubmissionPolicy.ownStatements(),
                Duration.ofMillis(50));
        agents.put("bureau", market.start("bureau", log));
        recorders.put("bureau", log);
        for (String name : List.of("centre", "logistics", "bank")) {
            EvidenceRecorder recorder = new EvidenceRecorder(() -> TestMarket.did("bureau"), EvidenceListener.none());
            agents.put(name, market.start(name, recorder));
            recorders.put(name, recorder);
        }
        regulator = new RegulatorModule(() -> TestMarket.did("bureau"), market.anchor("regulator"));
        market.start("regulator", regulator);
        stranger = new RegulatorModule(() -> TestMarket.did("bureau"), market.anchor("stranger"));
        market.start("stranger", stranger);
    }

    @AfterEach
    void stop() {
        market.close();
    }

    private StatementDigest state(String actor, Step step, List<Subject> subjects, StatementDigest... previous) {
        return agents.get(actor)
                .context()
                .store()
                .execute(work -> recorders
                        .get(actor)
                        .record(
                                work,
                                step,
                                subjects,
                                statement -> List.of(previous).forEach(statement::after)));
    }

    private void runTheFlow() {
        List<Subject> application = List.of(APPLICATION);
        List<Subject> all = List.of(APPLICATION, BLANK, VOUCHER);
        state("bank", LendingFlowSteps.APPLICATION_RECEIVED, application);
        state("centre", LendingFlowSteps.DATA_AUTHORIZED, application);
        state("bank", LendingFlowSteps.PURCHASE_REQUESTED, application);
        state("bureau", LendingFlowSteps.BLANK_ISSUED, List.of(BLANK));
        state("centre", LendingFlowSteps.CONTRACT_CONCLUDED, application);
        for (String party : List.of("bank", "logistics")) {
            state(party, LendingFlowSteps.INPUTS_COMMITTED, application);
            state(party, LendingFlowSteps.SHARES_COMMITTED, application);
        }
        StatementDigest spent = state("bureau", LendingFlowSteps.BLANK_SPENT, all);
        StatementDigest issued = state("centre", LendingFlowSteps.VOUCHER_ISSUED, all, spent);
        state("centre", LendingFlowSteps.OPERATION_FEE_SETTLED, application);
        state("logistics", LendingFlowSteps.DATA_FEE_SETTLED, application, issued);
        state("bank", LendingFlowSteps.LENDING_DECIDED, List.of(APPLICATION, VOUCHER), issued);
    }

    private LogEvidence copy() {
        return regulator.copy().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    private LineageReport audit(LogEvidence evidence) {
        return regulator.audit(VOUCHER, RULES, evidence, List.of());
    }

    @Test
    void whenTheFlowIsDoneThenTheRegulatorFindsItIntactAndAnchored() {
        runTheFlow();

        await().atMost(LIMIT).untilAsserted(() -> {
            LineageReport report = audit(copy());
            assertThat(report.findings()).isEmpty();
            assertThat(report.statements()).hasSize(14);
        });
        List<String> lines = LineageText.lines(audit(copy()));
        assertThat(lines).hasSize(15).last().isEqualTo("voucher v-1: intact");
        assertThat(lines.get(0)).contains("signature valid", "receipt logged", "anchored by ledger transaction");
    }

    @Test
    void whenARowIsRemovedFromTheCopyThenTheAuditNamesIt() {
        runTheFlow();
        await().atMost(LIMIT).until(() -> audit(copy()).findings().isEmpty());
        LogEvidence whole = copy();
        var contract = audit(whole).statements().stream()
                .filter(s -> s.signed().statement().step().equals(LendingFlowSteps.CONTRACT_CONCLUDED))
                .findFirst()
                .orElseThrow();

        LineageReport report = audit(new LogEvidence(
                whole.rows().stream()
                        .filter(row -> row.index() != contract.index())
                        .toList(),
                whole.anchors(),
                whole.planned()));

        assertThat(report.intact()).isFalse();
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.REMOVED);
            assertThat(finding.toString()).contains(contract.signed().digest().hex());
        });
        assertThat(LineageText.lines(report)).last().isEqualTo("voucher v-1: not intact");
    }

    @Test
    void whenAStrangerCopiesTheLogThenTheLogRefuses() {
        Throwable failure = Assertions.catchThrowable(() ->
                stranger.copy().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join());

        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        EvidenceRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(EvidenceProblem.NOT_PERMITTED));
    }
}
