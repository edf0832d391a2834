package io.shuzheng.voucher.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.computation.ComputationListener;
import io.shuzheng.voucher.computation.ScoreCoordinator;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.evidence.EvidenceListener;
import io.shuzheng.voucher.evidence.EvidenceRecorder;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherRequest;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation centre whose vouchers come to nothing: the bank is told each time, and the case has ended. */
class VoucherFailuresTest {

    private static final UnifiedSocialCreditCode USCC = UnifiedSocialCreditCode.complete("91440300MA5EXAMP0");

    /** What the bank was told: application, code and reason. */
    private static List<String> told;

    @TempDir
    private static Path folder;

    private static TestFoundedMarket market;
    private static Agent centre;
    private static Agent logistics;

    /** The bureau has let the centre in under another role, and gives it no blanks. */
    @BeforeAll
    static void open() {
        market = new TestFoundedMarket(folder);
        centre = market.join("centre", MarketRole.REGULATOR, new OperationCentre(market.tools("centre")).modules());
        logistics = market.join("logistics", MarketRole.LOGISTICS_COMPANY, List.of());
        Agent bank = market.join("bank", MarketRole.BANK, List.of());
        told = TestFoundedMarket.reportsTo(bank);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    private static ApplicationId order() {
        ApplicationId application = new ApplicationId(UUID.randomUUID().toString());
        String receiptId = "receipt-" + application;
        long end = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
        DataAuthorization authorization =
                new DataAuthorization(application, "did:sov:p", "p", "a", List.of("joint_score"), end, 1);
        AuthorizationReceipt receipt = new AuthorizationReceipt(
                receiptId, application, "ab".repeat(32), "did:sov:p", "p", "a", List.of("joint_score"), end, 1);
        CentreCase authorized = CentreCase.identifying(
                        application,
                        "no-connection",
                        SignedDocument.sign(
                                DataAuthorization.TYPE, authorization, "did:key:z#z", TestDocuments.key("e")),
                        "exchange")
                .authorized(
                        USCC,
                        SignedDocument.sign(
                                AuthorizationReceipt.TYPE, receipt, "did:sov:c#key-1", TestDocuments.key("centre")));
        centre.context().store().run(work -> CentreCases.put(work, authorized));
        AgentContext context = logistics.context();
        context.store()
                .run(work -> new Party(context)
                        .sendTo(
                                work,
                                MarketFounding.publicDid(centre.context()).did(),
                                new VoucherRequest(receiptId),
                                application.value()));
        return application;
    }

    private static CentreCase awaitStage(ApplicationId application, Stage stage) {
        return await().atMost(TestFoundedMarket.PATIENCE)
                .until(
                        () -> centre.context().store().read(reader -> CentreCases.require(reader, application)),
                        order -> order.stage() == stage);
    }

    @Test
    void whenTheBureauGivesNoBlankThenTheVoucherHasFailedAndTheBankIsTold() {
        ApplicationId application = order();

        assertThat(awaitStage(application, Stage.FAILED).problem()).contains(VoucherProblem.BLANK_REFUSED);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> told.contains(application + " voucher-not-made blank-refused"));
    }

    @Test
    void whenTheAuthorizationEndsBeforeAnythingIsComputedThenTheVoucherHasFailedAndTheBankIsTold() {
        market.stop("bureau");
        try {
            long scheduled = scheduled();
            ApplicationId application = order();
            awaitStage(application, Stage.ORDERED);
            assertThat(scheduled()).isEqualTo(scheduled + 1);

            endOfAuthorization(application);

            assertThat(awaitStage(application, Stage.FAILED).problem()).contains(VoucherProblem.AUTHORIZATION_EXPIRED);
            await().atMost(TestFoundedMarket.PATIENCE)
                    .until(() -> told.contains(application + " voucher-not-made authorization-expired"));
        } finally {
            market.startBureau();
        }
    }

    private static long scheduled() {
        return centre.health().depths().get(QueueName.WORK).scheduled();
    }

    /** What is done when the time has come. */
    private static void endOfAuthorization(ApplicationId application) {
        EvidenceRecorder evidence = new EvidenceRecorder(() -> market.bureauDid, EvidenceListener.none());
        CentreDesk desk = new CentreDesk(new Party(centre.context()), market.directory(), evidence);
        ScoreCoordinator computation = new ScoreCoordinator(
                market.directory(), evidence, ComputationListener.none(), VoucherOrders::mayBeComputed);
        centre.context()
                .store()
                .run(work -> new VoucherFailures(desk, computation)
                        .handle(Json.object().put("application", application.value()), work));
    }
}
