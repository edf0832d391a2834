package io.shuzheng.app.failures;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.voucher.bank.Bank;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.InvoiceDelivery;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.settlement.JournalEntry;
import io.shuzheng.voucher.value.Fen;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The operation centre invoices more than it quoted, and then the right amount to be paid to somebody else. The enterprise leaves its
 * voucher meanwhile, so that the right invoice is still to come.
 */
final class WrongInvoice implements Failure {

    private static final RecordType<JsonNode> FEE = RecordType.of("fee-payable", json -> json, json -> json);

    @Override
    public String name() {
        return "wrong-invoice";
    }

    @Override
    public String expected() {
        return "refused: other-amount; refused: other-parties; nothing booked";
    }

    @Override
    public String observe(Scene scene) {
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeWorthy())) {
            enterprise.claim();
            enterprise.holdBack(CheatingEnterprise.OFFERS);
            String application = enterprise.apply();
            enterprise.awaitVoucherOffer(application);
            String observed = cheat(scene, quote(scene, application));
            enterprise.takeVoucher(application);
            scene.end(application);
            return observed;
        }
    }

    /** The one that the bank has accepted. */
    private static Quote quote(Scene scene, String application) {
        return scene.market().bank().host().context().store().read(reader -> reader.findAll(FEE)).stream()
                .map(fee -> SignedDocument.parse(
                        Quote.TYPE, fee.value().path("quote").asString()))
                .map(SignedDocument::content)
                .filter(quote -> quote.application().value().equals(application))
                .findFirst()
                .orElseThrow();
    }

    private static String cheat(Scene scene, Quote quote) {
        Party centre = new Party(scene.market().centre().host().context());
        long fee = quote.fee().amount();
        List<JournalEntry> before = booked(scene);
        String amount = refusal(scene, centre, quote, invoice(centre, quote, quote.payee(), fee + 1));
        String payee = scene.didOf(scene.market().regulator()).toString();
        String parties = refusal(scene, centre, quote, invoice(centre, quote, payee, fee));
        return amount + "; " + parties + "; " + (booked(scene).equals(before) ? "nothing booked" : "booked");
    }

    private static Invoice invoice(Party centre, Quote quote, String payee, long fen) {
        return new Invoice(
                centre.context().ids().next(),
                quote.quoteId(),
                quote.application(),
                payee,
                quote.payer(),
                new Fen(fen),
                centre.now());
    }

    private static String refusal(Scene scene, Party centre, Quote quote, Invoice invoice) {
        String thread = quote.application().value();
        String self = MarketRole.OPERATION_CENTRE.code();
        int known = scene.overheard().reportCount(self, thread);
        centre.context()
                .store()
                .run(work -> centre.sendTo(
                        work,
                        scene.didOf(scene.market().bank()),
                        new InvoiceDelivery(centre.sign(work, Invoice.TYPE, invoice)),
                        thread));
        return scene.overheard().awaitReport(self, thread, known + 1);
    }

    private static List<JournalEntry> booked(Scene scene) {
        Hosted<Bank> bank = scene.market().bank();
        return bank.host().context().store().read(bank.actor().book()::entries);
    }
}
