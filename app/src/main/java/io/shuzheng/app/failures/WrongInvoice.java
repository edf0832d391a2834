package io.shuzheng.app.failures;

import io.shuzheng.app.actor.Hosted;
import io.shuzheng.voucher.bank.Bank;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.InvoiceDelivery;
import io.shuzheng.voucher.message.QuoteDelivery;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.settlement.JournalEntry;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.time.Duration;
import java.util.List;

/**
 * The operation centre invoices more than it quoted, and then the right amount to be paid to somebody else. The data provider is
 * kept away meanwhile, so that the application waits.
 */
final class WrongInvoice implements Failure {

    private static final int APPLICATION_STEP = 1;
    private static final Fen FEE = new Fen(1_000);

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
        try (HonestEnterprise enterprise = scene.honest(scene.enterprises().takeWorthy())) {
            scene.market().logistics().close();
            String application = enterprise.apply();
            scene.overheard().awaitStep(application, APPLICATION_STEP);
            String observed = cheat(scene, application);
            scene.reopenLogistics();
            scene.end(application);
            return observed;
        }
    }

    private static String cheat(Scene scene, String application) {
        Party centre = new Party(scene.market().centre().host().context());
        Quote quote = new Quote(
                centre.context().ids().next(),
                new ApplicationId(application),
                scene.didOf(scene.market().centre()).toString(),
                scene.didOf(scene.market().bank()).toString(),
                FEE,
                centre.now() + Duration.ofDays(1).toSeconds());
        List<JournalEntry> before = booked(scene);
        quote(scene, centre, quote);
        String amount = refusal(scene, centre, quote, invoice(centre, quote, quote.payee(), FEE.amount() + 1));
        String payee = scene.didOf(scene.market().regulator()).toString();
        String parties = refusal(scene, centre, quote, invoice(centre, quote, payee, FEE.amount()));
        return amount + "; " + parties + "; " + (booked(scene).equals(before) ? "nothing booked" : "booked");
    }

    /** The bank accepts it; the centre's honest part knows nothing of that quote, and says so. */
    private static void quote(Scene scene, Party centre, Quote quote) {
        centre.context()
                .store()
                .run(work -> centre.sendTo(
                        work,
                        scene.didOf(scene.market().bank()),
                        new QuoteDelivery(centre.sign(work, Quote.TYPE, quote)),
                        quote.application().value()));
        scene.overheard()
                .awaitReport(MarketRole.BANK.code(), quote.application().value(), 1);
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
