package io.shuzheng.voucher.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.market.MarketEntry;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.market.TestMarket;
import io.shuzheng.voucher.message.InvoiceDelivery;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.Fen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank pays an operation centre, each an agent with a wallet, over HTTP. */
class FeeSettlementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Fen FEE = new Fen(12_000);

    @TempDir
    private Path folder;

    private final Book book = new Book();
    private final List<AgentEvent> events = new CopyOnWriteArrayList<>();
    private final List<Quote> settled = new CopyOnWriteArrayList<>();
    private TestMarket market;
    private Agent bank;
    private Agent centre;
    private Payee payee;
    private Payer payer;
    private volatile boolean invoicesAtOnce = true;

    @BeforeEach
    void join() {
        market = new TestMarket(folder);
        bank = join(MarketRole.BANK, new AcceptingPayer());
        centre = join(MarketRole.OPERATION_CENTRE, new InvoicingPayee());
        payee = new SettlementModule(book, new InvoicingPayee()).payee(centre.context());
        payer = new SettlementModule(book, new AcceptingPayer()).payer(bank.context());
        await().atMost(PATIENCE).until(() -> count(MarketEntry.JOINED) == 2);
        bank.context()
                .store()
                .run(work -> bank.context()
                        .messenger()
                        .sendTo(
                                work,
                                MarketFounding.publicDid(bank.context()),
                                didOf(centre),
                                bank.pings().newPing()));
        await().atMost(PATIENCE).until(() -> connectionToBank().isPresent());
    }

    @AfterEach
    void close() {
        market.close();
    }

    private final class AcceptingPayer implements SettlementListener {
        @Override
        public void quoted(UnitOfWork work, Connection peer, Quote quote) {
            payer.accept(work, quote.quoteId());
        }

        @Override
        public void settled(UnitOfWork work, Connection peer, Quote quote) {
            work.afterCommit(() -> settled.add(quote));
        }
    }

    private final class InvoicingPayee implements SettlementListener {
        @Override
        public void accepted(UnitOfWork work, Connection peer, Quote quote) {
            if (invoicesAtOnce) {
                payee.invoice(work, quote.quoteId());
            }
        }
    }

    private Agent join(MarketRole role, SettlementListener listener) {
        MarketEntry entry = new MarketEntry(market.ledger, market.bureauDid);
        Agent agent = market.start(role.code(), List.of(entry, new SettlementModule(book, listener)));
        agent.context().events().listen(events::add);
        MarketFounding.publicDid(agent.context());
        String token = market.token(role);
        agent.context().store().run(work -> entry.apply(agent.context(), work, role, token));
        return agent;
    }

    private static Did didOf(Agent agent) {
        return MarketFounding.publicDid(agent.context()).did();
    }

    private Optional<Connection> connectionToBank() {
        AgentContext context = centre.context();
        return context.store().read(reader -> context.connections().findByDids(reader, didOf(centre), didOf(bank)));
    }

    private long count(String topic) {
        return events.stream().filter(event -> event.topic().equals(topic)).count();
    }

    private Quote quote() {
        Connection peer = connectionToBank().orElseThrow();
        return centre.context()
                .store()
                .execute(work -> payee.quote(work, peer, TestDocuments.APPLICATION, FEE, Duration.ofHours(1)));
    }

    private long balance(Agent agent, Account account) {
        return agent.context().store().read(reader -> book.balance(reader, account));
    }

    private void send(SignedDocument<Invoice> invoice) {
        AgentContext context = centre.context();
        context.store()
                .run(work -> context.messenger()
                        .send(
                                work,
                                connectionToBank().orElseThrow(),
                                VoucherProtocol.write(
                                        new InvoiceDelivery(invoice),
                                        context.ids().next(),
                                        TestDocuments.APPLICATION.value())));
    }

    private SignedDocument<Invoice> invoice(Quote quote, long fen) {
        AgentContext context = centre.context();
        Invoice invoice = new Invoice(
                "i-1",
                quote.quoteId(),
                quote.application(),
                quote.payee(),
                quote.payer(),
                new Fen(fen),
                1_790_000_000L);
        return context.store().execute(work -> new Party(context).sign(work, Invoice.TYPE, invoice));
    }

    private void awaitProblem(String word) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events)
                        .anySatisfy(event -> assertThat(event.data().toString()).contains(word)));
    }

    @Test
    void whenQuoteIsAcceptedThenInvoicedPaidAndBookedOnBothSides() {
        Quote quote = quote();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(settled).as("events: %s", events).contains(quote));

        assertThat(balance(bank, Account.CASH)).isEqualTo(-FEE.amount());
        assertThat(balance(bank, Account.FEE_EXPENSE)).isEqualTo(FEE.amount());
        assertThat(balance(bank, Account.PAYABLES)).isZero();
        assertThat(balance(centre, Account.CASH)).isEqualTo(FEE.amount());
        assertThat(balance(centre, Account.FEE_INCOME)).isEqualTo(-FEE.amount());
        assertThat(balance(centre, Account.RECEIVABLES)).isZero();
        for (Agent agent : List.of(bank, centre)) {
            assertThat(Arrays.stream(Account.values())
                            .mapToLong(account -> balance(agent, account))
                            .sum())
                    .isZero();
        }
    }

    @Test
    void whenInvoiceIsWrongOrReplayedThenRefusedAndNothingIsBooked() {
        invoicesAtOnce = false;
        Quote quote = quote();
        awaitAccepted(quote);

        send(invoice(quote, FEE.amount() + 1));
        awaitProblem("other-amount");
        assertThat(bank.context().store().read(book::entries)).isEmpty();

        SignedDocument<Invoice> right = invoice(quote, FEE.amount());
        send(right);
        await().atMost(PATIENCE)
                .until(() -> bank.context().store().read(book::entries).size() == 2);
        send(right);
        awaitProblem("replay");
        assertThat(bank.context().store().read(book::entries)).hasSize(2);
    }

    @Test
    void whenAFeeIsAgreedThenNoOtherIsAcceptedForTheApplication() {
        invoicesAtOnce = false;
        awaitAccepted(quote());

        Quote another = quote();

        awaitProblem("replay");
        Optional<FeeCase> kept = bank.context().store().read(reader -> reader.find(FeeCase.PAYABLE, another.quoteId()));
        assertThat(kept).isEmpty();
    }

    private void awaitAccepted(Quote quote) {
        await().atMost(PATIENCE)
                .until(() -> centre.context()
                        .store()
                        .read(reader -> reader.find(FeeCase.RECEIVABLE, quote.quoteId()))
                        .filter(fee -> fee.state() == SettlementState.ACCEPTED)
                        .isPresent());
    }
}
