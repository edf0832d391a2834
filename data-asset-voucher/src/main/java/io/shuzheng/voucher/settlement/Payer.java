package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.StoredRecord;
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
import io.shuzheng.voucher.value.Fen;
import java.util.Set;

/** The side that pays: accepts quotes, pays the invoices that fit them to the fen, and keeps the confirmations. */
public final class Payer implements MessageHandler {

    private final Party party;
    private final FeeCases fees = new FeeCases(FeeCase.PAYABLE);
    private final Book book;
    private final SettlementListener listener;

    public Payer(AgentContext context, Book book, SettlementListener listener) {
        this.party = new Party(context);
        this.book = book;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                VoucherProtocol.URI.message(QuoteDelivery.NAME),
                VoucherProtocol.URI.message(InvoiceDelivery.NAME),
                VoucherProtocol.URI.message(PaymentConfirmationDelivery.NAME));
    }

    /**
     * Accepts a quote, once.
     *
     * @throws SettlementRefusedException if there is no such quote, it was accepted before, or its time is over
     */
    public void accept(UnitOfWork work, String quoteId) {
        FeeCase fee = fees.ofQuote(work, quoteId);
        fee.state().require(SettlementState.QUOTED);
        Quote quote = fee.quote().content();
        if (party.now() >= quote.expiresAt()) {
            throw new SettlementRefusedException(SettlementProblem.EXPIRED);
        }
        work.put(FeeCase.PAYABLE, quoteId, fee.in(SettlementState.ACCEPTED));
        Connection payee = party.context().connections().require(work, fee.connection());
        party.send(
                work, payee, new QuoteAcceptance(quoteId), quote.application().value());
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection payee = inbound.requireConnection();
        VoucherMessage message = VoucherProtocol.read(inbound.message());
        if (message instanceof QuoteDelivery delivery) {
            quoted(work, payee, delivery.quote());
        } else if (message instanceof InvoiceDelivery delivery) {
            invoiced(work, payee, delivery.invoice());
        } else if (message instanceof PaymentConfirmationDelivery delivery) {
            confirmed(work, payee, delivery.confirmation());
        } else {
            throw new InvalidInputException("no message for a payer: " + message.name());
        }
    }

    private void quoted(UnitOfWork work, Connection payee, SignedDocument<Quote> signed) {
        Quote quote = Settlement.requireFrom(party, payee, signed);
        boolean ours = quote.payer().equals(party.self(work).did().toString())
                && quote.payee().equals(payee.theirDid().toString());
        if (!ours) {
            throw new SettlementRefusedException(SettlementProblem.OTHER_PARTIES);
        }
        if (work.find(FeeCase.PAYABLE, quote.quoteId()).isPresent() || isAgreed(work, payee, quote)) {
            throw new SettlementRefusedException(SettlementProblem.REPLAY);
        }
        work.put(FeeCase.PAYABLE, quote.quoteId(), FeeCase.quoted(payee.id(), signed));
        listener.quoted(work, payee, quote);
    }

    /** A payee is paid once for an application: there is no other quote once one is accepted. */
    private static boolean isAgreed(UnitOfWork work, Connection payee, Quote quote) {
        return work.findAll(FeeCase.PAYABLE, FeeCase.ofApplication(quote.application())).stream()
                .map(StoredRecord::value)
                .anyMatch(fee -> fee.connection().equals(payee.id()) && fee.state() != SettlementState.QUOTED);
    }

    private void invoiced(UnitOfWork work, Connection payee, SignedDocument<Invoice> signed) {
        Invoice invoice = Settlement.requireFrom(party, payee, signed);
        FeeCase fee = fees.ofQuote(work, payee, invoice.quoteId());
        fee.state().require(SettlementState.ACCEPTED);
        Quote quote = fee.quote().content();
        Settlement.requireInvoiceFits(quote, invoice);
        PaymentOrder order = new PaymentOrder(
                party.context().ids().next(),
                invoice.invoiceId(),
                signed.digest(),
                invoice.payee(),
                invoice.payer(),
                invoice.amount(),
                party.now());
        SignedDocument<PaymentOrder> signedOrder = party.sign(work, PaymentOrder.TYPE, order);
        book.post(work, entry("invoice:" + invoice.invoiceId(), Account.FEE_EXPENSE, Account.PAYABLES, order.amount()));
        book.post(work, entry("payment:" + order.orderId(), Account.PAYABLES, Account.CASH, order.amount()));
        work.put(FeeCase.PAYABLE, quote.quoteId(), fee.invoiced(signed).ordered(signedOrder));
        party.send(
                work,
                payee,
                new PaymentOrderDelivery(signedOrder),
                quote.application().value());
    }

    private void confirmed(UnitOfWork work, Connection payee, SignedDocument<PaymentConfirmation> signed) {
        PaymentConfirmation confirmation = Settlement.requireFrom(party, payee, signed);
        FeeCase fee = fees.ofTag(work, payee, FeeCase.ofOrder(confirmation.orderId()));
        fee.state().require(SettlementState.INVOICED);
        Settlement.requireConfirmationFits(fee.order().orElseThrow().content(), confirmation);
        Quote quote = fee.quote().content();
        work.put(FeeCase.PAYABLE, quote.quoteId(), fee.in(SettlementState.SETTLED));
        listener.settled(work, payee, quote);
    }

    private JournalEntry entry(String reference, Account debit, Account credit, Fen amount) {
        return new JournalEntry(reference, debit, credit, amount, party.now());
    }
}
