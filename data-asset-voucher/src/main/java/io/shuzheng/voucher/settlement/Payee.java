package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.PaymentConfirmation;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.message.InvoiceDelivery;
import io.shuzheng.voucher.message.PaymentConfirmationDelivery;
import io.shuzheng.voucher.message.PaymentOrderDelivery;
import io.shuzheng.voucher.message.QuoteAcceptance;
import io.shuzheng.voucher.message.QuoteDelivery;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.time.Duration;
import java.util.Set;

/** The side that is paid: quotes, invoices what was accepted, and confirms what was paid. */
public final class Payee implements MessageHandler {

    private final Party party;
    private final FeeCases fees = new FeeCases(FeeCase.RECEIVABLE);
    private final Book book;
    private final SettlementListener listener;

    public Payee(AgentContext context, Book book, SettlementListener listener) {
        this.party = new Party(context);
        this.book = book;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                VoucherProtocol.URI.message(QuoteAcceptance.NAME),
                VoucherProtocol.URI.message(PaymentOrderDelivery.NAME));
    }

    /**
     * Quotes a fee.
     *
     * @param validity how long the payer may accept it
     * @return the quote
     */
    public Quote quote(UnitOfWork work, Connection payer, ApplicationId application, Fen fee, Duration validity) {
        Quote quote = new Quote(
                party.context().ids().next(),
                application,
                party.self(work).did().toString(),
                payer.theirDid().toString(),
                fee,
                party.now() + validity.toSeconds());
        SignedDocument<Quote> signed = party.sign(work, Quote.TYPE, quote);
        work.put(FeeCase.RECEIVABLE, quote.quoteId(), FeeCase.quoted(payer.id(), signed));
        party.send(work, payer, new QuoteDelivery(signed), application.value());
        return quote;
    }

    /**
     * Invoices a quote that was accepted, and books what is owed.
     *
     * @throws SettlementRefusedException as a replay if it was invoiced, or not accepted
     */
    public void invoice(UnitOfWork work, String quoteId) {
        FeeCase fee = fees.ofQuote(work, quoteId);
        fee.state().require(SettlementState.ACCEPTED);
        Quote quote = fee.quote().content();
        Invoice invoice = new Invoice(
                party.context().ids().next(),
                quoteId,
                quote.application(),
                quote.payee(),
                quote.payer(),
                quote.fee(),
                party.now());
        SignedDocument<Invoice> signed = party.sign(work, Invoice.TYPE, invoice);
        book.post(work, entry("invoice:" + invoice.invoiceId(), Account.RECEIVABLES, Account.FEE_INCOME, quote.fee()));
        work.put(FeeCase.RECEIVABLE, quoteId, fee.invoiced(signed));
        Connection payer = party.context().connections().require(work, fee.connection());
        party.send(work, payer, new InvoiceDelivery(signed), quote.application().value());
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection payer = inbound.requireConnection();
        VoucherMessage message = VoucherProtocol.read(inbound.message());
        if (message instanceof QuoteAcceptance acceptance) {
            accepted(work, payer, acceptance.quoteId());
        } else if (message instanceof PaymentOrderDelivery delivery) {
            paid(work, payer, delivery.order());
        } else {
            throw new InvalidInputException("no message for a payee: " + message.name());
        }
    }

    private void accepted(UnitOfWork work, Connection payer, String quoteId) {
        FeeCase fee = fees.ofQuote(work, payer, quoteId);
        fee.state().require(SettlementState.QUOTED);
        Quote quote = fee.quote().content();
        if (party.now() >= quote.expiresAt()) {
            throw new SettlementRefusedException(SettlementProblem.EXPIRED);
        }
        work.put(FeeCase.RECEIVABLE, quoteId, fee.in(SettlementState.ACCEPTED));
        listener.accepted(work, payer, quote);
    }

    private void paid(UnitOfWork work, Connection payer, SignedDocument<PaymentOrder> signed) {
        PaymentOrder order = Settlement.requireFrom(party, payer, signed);
        FeeCase fee = fees.ofTag(work, payer, FeeCase.ofInvoice(order.invoiceId()));
        fee.state().require(SettlementState.INVOICED);
        Settlement.requireOrderFits(fee.invoice().orElseThrow(), order);
        Quote quote = fee.quote().content();
        book.post(work, entry("payment:" + order.orderId(), Account.CASH, Account.RECEIVABLES, order.amount()));
        PaymentConfirmation confirmation =
                new PaymentConfirmation(order.orderId(), order.invoiceId(), order.amount(), party.now());
        work.put(FeeCase.RECEIVABLE, quote.quoteId(), fee.ordered(signed).in(SettlementState.SETTLED));
        party.send(
                work,
                payer,
                new PaymentConfirmationDelivery(party.sign(work, PaymentConfirmation.TYPE, confirmation)),
                quote.application().value());
        listener.settled(work, payer, quote);
    }

    private JournalEntry entry(String reference, Account debit, Account credit, Fen amount) {
        return new JournalEntry(reference, debit, credit, amount, party.now());
    }
}
