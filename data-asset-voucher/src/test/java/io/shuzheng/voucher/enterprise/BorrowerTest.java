package io.shuzheng.voucher.enterprise;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.DataAuthorizationDelivery;
import io.shuzheng.voucher.message.DataTerms;
import io.shuzheng.voucher.message.EnrolmentRequest;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BorrowerTest {

    private static final ApplicationId APPLICATION = new ApplicationId("6f7c2f0e-63c8-4a4d-9f62-0c6f1f6f8a01");

    @TempDir
    private Path folder;

    /** Threads of the authorizations that the centre got. */
    private final List<String> authorized = new CopyOnWriteArrayList<>();

    @Test
    void whenTheCentreIsOnTheLedgerWithoutAnEndpointThenTheAuthorizationWaitsForIt() {
        try (TestFoundedMarket market = new TestFoundedMarket(folder)) {
            Agent bank = market.join("bank", MarketRole.BANK, List.of());
            market.join("logistics", MarketRole.LOGISTICS_COMPANY, List.of());
            Agent centre = market.start("centre", List.of(centreModule()));
            enrolFor(market, centre, bank);
            Agent enterprise = market.start("enterprise", new Enterprise(market.tools("enterprise")).modules());
            Connection toEnterprise = apply(enterprise, bank);

            bank.context()
                    .store()
                    .run(work ->
                            new Party(bank.context()).send(work, toEnterprise, terms(market), APPLICATION.value()));
            await().atMost(TestFoundedMarket.PATIENCE)
                    .during(Duration.ofSeconds(1))
                    .until(() ->
                            enterprise.health().depths().get(QueueName.INBOX).waiting() == 1);
            market.ledger.publishEndpoint(centre.context());

            await().atMost(TestFoundedMarket.PATIENCE).until(() -> authorized.contains(APPLICATION.value()));
        }
    }

    private AgentModule centreModule() {
        return (context, installation) -> installation.handle(new VoucherMessages()
                .on(
                        DataAuthorizationDelivery.NAME,
                        DataAuthorizationDelivery.class,
                        (work, from, message, thread) -> work.afterCommit(() -> authorized.add(thread))));
    }

    /** Has somebody else ask for the centre's role, so that its DID is on the ledger and nobody publishes its endpoint. */
    private static void enrolFor(TestFoundedMarket market, Agent centre, Agent asking) {
        OwnDid own = MarketFounding.publicDid(centre.context());
        String token = market.bureauAgent()
                .context()
                .store()
                .execute(work -> market.bureau().tokens().create(work, MarketRole.OPERATION_CENTRE));
        EnrolmentRequest request = new EnrolmentRequest(
                MarketRole.OPERATION_CENTRE.code(),
                own.did().toString(),
                own.key().base58(),
                token);
        asking.context().store().run(work -> new Party(asking.context()).sendTo(work, market.bureauDid, request, "e"));
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> market.directory()
                        .read()
                        .find(MarketRole.OPERATION_CENTRE)
                        .isPresent());
    }

    /** The enterprise has applied, whatever the bank made of that; returns the bank's connection with it. */
    private static Connection apply(Agent enterprise, Agent bank) {
        AgentContext context = enterprise.context();
        Did bankDid = MarketFounding.publicDid(bank.context()).did();
        Connection connection = context.store().execute(work -> {
            OwnDid oneTime =
                    context.identities().createPeer(work, context.endpoint().get());
            Connection toBank = context.messenger()
                    .sendTo(work, oneTime, bankDid, enterprise.pings().newPing());
            LoanTerms terms = new LoanTerms(1169, 6, "radio/television", 4, "none");
            work.put(LoanCase.TYPE, APPLICATION.value(), LoanCase.applied(APPLICATION, terms, toBank));
            return toBank;
        });
        return await().atMost(TestFoundedMarket.PATIENCE)
                .until(
                        () -> bank
                                .context()
                                .store()
                                .read(reader -> bank.context().connections().all(reader))
                                .stream()
                                .filter(each -> each.theirKey().equals(connection.myKey()))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static DataTerms terms(TestFoundedMarket market) {
        return new DataTerms(
                market.directory().require(MarketRole.OPERATION_CENTRE).toString(),
                market.directory().require(MarketRole.LOGISTICS_COMPANY).toString(),
                LendingPurpose.CREDIT_DECISION,
                LendingPurpose.algorithm(),
                LendingPurpose.indicators());
    }
}
