package io.shuzheng.voucher.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.computation.dataset.CreditAttribute;
import io.shuzheng.voucher.bank.Bank.PastCustomers;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.credential.LendingPolicy;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank that waits for a voucher, and those who tell it that something is wrong. */
class RefusedOrderTest {

    /** The threads of the reports that the bank took for nothing of its own. */
    private static final List<String> OTHERS = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;

    private static TestFoundedMarket market;
    private static Agent bank;
    private static Agent logistics;
    private static Agent centre;

    @BeforeAll
    static void open() {
        market = new TestFoundedMarket(folder);
        bank = market.join(
                "bank",
                MarketRole.BANK,
                new Bank(
                                market.tools("bank"),
                                LendingPolicy.STANDARD,
                                new PastCustomers("v1", CreditAttribute.layout(), List.of()))
                        .modules());
        bank.context().events().listen(event -> {
            if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
                OTHERS.add(event.text("thread"));
            }
        });
        logistics = market.join("logistics", MarketRole.LOGISTICS_COMPANY, List.of());
        centre = market.join("centre", MarketRole.OPERATION_CENTRE, List.of());
    }

    @AfterAll
    static void close() {
        market.close();
    }

    @Test
    void whenTheProviderRefusesTheOrderThenTheLoanIsDeclined() {
        ApplicationId application = waiting(Stage.PURCHASING);

        report(logistics, "invalid-message", application);

        awaitDeclined(application);
    }

    @Test
    void whenTheOperationCentreSaysThatNoVoucherIsMadeThenTheLoanIsDeclined() {
        ApplicationId application = waiting(Stage.PURCHASING);

        report(centre, "voucher-not-made", application);

        awaitDeclined(application);
    }

    @Test
    void whenTheReportIsOfSomethingElseOrOfSomebodyElseThenNothingIsDecided() {
        ApplicationId other = waiting(Stage.PURCHASING);
        report(centre, "invalid-message", other);
        ApplicationId foreign = waiting(Stage.PURCHASING);
        report(market.bureauAgent(), "voucher-not-made", foreign);
        ApplicationId early = waiting(Stage.PAPERS_VERIFIED);
        report(logistics, "invalid-message", early);

        for (ApplicationId application : List.of(other, foreign, early)) {
            await().atMost(TestFoundedMarket.PATIENCE).until(() -> OTHERS.contains(application.value()));
            assertThat(file(application).decision()).isEmpty();
        }
    }

    private static void awaitDeclined(ApplicationId application) {
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> file(application).stage() == Stage.DECIDED);
        assertThat(file(application).decision())
                .hasValueSatisfying(decision -> assertThat(decision.reason()).isEqualTo("voucher-not-made"));
    }

    private static LoanFile file(ApplicationId application) {
        return bank.context().store().read(reader -> LoanFiles.require(reader, application));
    }

    /** An application at a stage; the bureau stands in for the enterprise, which is only told the decision. */
    private static ApplicationId waiting(Stage stage) {
        ApplicationId application = new ApplicationId(UUID.randomUUID().toString());
        LoanTerms terms = new LoanTerms(1169, 6, "radio/television", 4, "none");
        bank.context().store().run(work -> {
            Connection enterprise = new Party(bank.context()).connectionTo(work, market.bureauDid);
            LoanFiles.put(work, LoanFile.applied(application, terms, enterprise).at(stage));
        });
        return application;
    }

    private static void report(Agent from, String code, ApplicationId application) {
        from.context()
                .store()
                .run(work -> new Party(from.context())
                        .report(
                                work,
                                MarketFounding.publicDid(bank.context()).did(),
                                code,
                                "a reason",
                                application.value()));
    }
}
