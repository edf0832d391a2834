package io.shuzheng.app.failures;

import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.issuer.Issuance;
import io.shuzheng.voucher.centre.OperationCentre;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.settlement.Account;
import io.shuzheng.voucher.settlement.Book;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an application has left in the wallets of the market and in the evidence. */
final class Remains {

    /** What there must be of an application, where nothing was done twice. */
    static final String NOTHING_TWICE =
            "1 decision, 1 voucher, 2 + 4 + 2 journal entries, nothing owed, cash adds up to 0, evidence intact";

    private final RunningMarket market;
    private final String application;

    Remains(RunningMarket market, String application) {
        this.market = market;
        this.application = application;
    }

    /** Waits until all fees are paid and all evidence is there, as far as that comes; then as {@link #NOTHING_TWICE}. */
    String describe(Scene scene) {
        scene.await(
                "the last fee",
                () -> Optional.of(logistics(book -> booked(market.logistics(), book)))
                        .filter(entries -> entries >= 2));
        scene.await("the last payment", () -> Optional.of(owed()).filter(owed -> owed == 0));
        scene.await("the evidence", () -> Optional.of(isIntact()).filter(intact -> intact));
        return decisions() + " decision, " + vouchers() + " voucher, "
                + bank(book -> booked(market.bank(), book)) + " + "
                + centre(book -> booked(market.centre(), book)) + " + "
                + logistics(book -> booked(market.logistics(), book)) + " journal entries, "
                + (owed() == 0 ? "nothing owed" : "something owed") + ", cash adds up to " + cash() + ", evidence "
                + (isIntact() ? "intact" : "not intact");
    }

    private long decisions() {
        return market.bank().host().context().store().read(market.bank().actor()::applications).stream()
                .filter(file -> file.decision().isPresent())
                .count();
    }

    /** All that were ever offered, whatever became of them. */
    private long vouchers() {
        Hosted<OperationCentre> centre = market.centre();
        List<Issuance> issuances = centre
                .host()
                .context()
                .store()
                .read(centre.actor().issuer()::issuances)
                .stream()
                .map(stored -> stored.value())
                .toList();
        return issuances.stream()
                .filter(issuance -> issuance.parentThreadId().equals(Optional.of(application)))
                .count();
    }

    private boolean isIntact() {
        return market.regulator()
                .actor()
                .audit(Subject.application(application))
                .intact();
    }

    private long owed() {
        long owed = 0;
        for (Account account : List.of(Account.PAYABLES, Account.RECEIVABLES)) {
            owed += Math.abs(bank(book -> balance(market.bank(), book, account)))
                    + Math.abs(centre(book -> balance(market.centre(), book, account)))
                    + Math.abs(logistics(book -> balance(market.logistics(), book, account)));
        }
        return owed;
    }

    private long cash() {
        return bank(book -> balance(market.bank(), book, Account.CASH))
                + centre(book -> balance(market.centre(), book, Account.CASH))
                + logistics(book -> balance(market.logistics(), book, Account.CASH));
    }

    private long bank(Function<Book, Long> question) {
        return question.apply(market.bank().actor().book());
    }

    private long centre(Function<Book, Long> question) {
        return question.apply(market.centre().actor().book());
    }

    private long logistics(Function<Book, Long> question) {
        return question.apply(market.logistics().actor().book());
    }

    private static long booked(Hosted<? extends Actor> owner, Book book) {
        return owner.host().context().store().read(book::entries).size();
    }

    private static long balance(Hosted<? extends Actor> owner, Book book, Account account) {
        return owner.host().context().store().read(reader -> book.balance(reader, account));
    }
}
