package io.shuzheng.app.failures;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.Organisations;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.Waiting;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.voucher.bank.Bank;
import io.shuzheng.voucher.enterprise.Enterprise;
import io.shuzheng.voucher.logistics.LogisticsCompany;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A market that runs, in which things go wrong one after another. */
public final class Scene {

    private static final int DATA_FEE_STEP = 9;

    private final ActorLauncher launcher;
    private final Closing closing;
    private final Enterprises enterprises;
    private final Waiting waiting;
    private final Overheard overheard;
    private RunningMarket market;

    /** @param closing takes what is opened again */
    Scene(ActorLauncher launcher, Closing closing, RunningMarket market, Enterprises enterprises, Waiting waiting) {
        this.launcher = launcher;
        this.closing = closing;
        this.market = market;
        this.enterprises = enterprises;
        this.waiting = waiting;
        this.overheard = new Overheard(waiting);
        market.all().forEach(each -> overheard.listenTo(each.host()));
    }

    RunningMarket market() {
        return market;
    }

    Enterprises enterprises() {
        return enterprises;
    }

    Overheard overheard() {
        return overheard;
    }

    /** Asks again and again until there is an answer. */
    <T> T await(String what, Supplier<Optional<T>> question) {
        return waiting.until(what, question);
    }

    /** Sees that something is closed at the latest when the market is. */
    <T extends AutoCloseable> T keep(T resource) {
        return closing.add(resource);
    }

    /** Starts an enterprise that behaves. */
    HonestEnterprise honest(SyntheticEnterprise enterprise) {
        Hosted<Enterprise> hosted = launcher.anonymous(enterprise.actorName(), Enterprise::new);
        overheard.listenTo(hosted.host());
        return new HonestEnterprise(this, hosted, enterprise);
    }

    /** Starts an enterprise that does what it is told. */
    Cheat cheat(SyntheticEnterprise enterprise) {
        Hosted<CheatingEnterprise> hosted = launcher.anonymous(enterprise.actorName(), CheatingEnterprise::new);
        overheard.listenTo(hosted.host());
        return new Cheat(this, hosted, enterprise);
    }

    /** The bureau's invitation for an enterprise. */
    Invitation invitation(SyntheticEnterprise enterprise) {
        return market.bureau()
                .host()
                .context()
                .store()
                .execute(work -> market.bureau().actor().register().register(work, enterprise.registration()));
    }

    /** Waits until the bank has decided; as {@code declined: revoked}. */
    String decision(String application) {
        LendingDecision decision = overheard.awaitDecision(MarketRole.BANK.code(), application);
        return decision.decision() + ": " + decision.reason();
    }

    /** Waits until the bank has decided and everybody is paid; as {@link #decision}. */
    String end(String application) {
        String decision = decision(application);
        overheard.awaitStep(application, DATA_FEE_STEP);
        return decision;
    }

    /** What the bank found in the last proof that it had asked for by this name; empty where no proof came. */
    Optional<String> finding(String application, String request) {
        Hosted<Bank> bank = market.bank();
        return bank.host().context().store().read(bank.actor().verifier().exchanges()::all).stream()
                .filter(exchange -> exchange.parentThreadId().equals(Optional.of(application)))
                .filter(exchange -> exchange.request()
                        .filter(asked -> asked.name().equals(request))
                        .isPresent())
                .flatMap(exchange -> exchange.judgement().stream())
                .map(judgement -> judgement
                        .report()
                        .firstFailure()
                        .map(failure -> failure.reason().name())
                        .orElse("verified"))
                .reduce((older, newer) -> newer);
    }

    /** The numbers of the blanks that all vouchers were made of that the bank has bought. */
    List<SerialNumber> vouchers() {
        Hosted<Bank> bank = market.bank();
        return bank.host().context().store().read(bank.actor()::applications).stream()
                .flatMap(file -> file.voucher().stream())
                .map(told -> new SerialNumber(told.receipt().content().serialNumber()))
                .toList();
    }

    /** An organisation's public DID. */
    Did didOf(Hosted<?> organisation) {
        AgentContext context = organisation.host().context();
        return context.store()
                .read(context.identities()::findPublic)
                .orElseThrow()
                .did();
    }

    /** Opens the logistics company again. */
    void reopenLogistics() {
        Hosted<LogisticsCompany> logistics =
                closing.add(launcher.organisation(MarketRole.LOGISTICS_COMPANY, Organisations::logistics));
        market = new RunningMarket(market.bureau(), market.centre(), logistics, market.bank(), market.regulator());
        begin(logistics);
    }

    /** Opens the bank again. */
    void reopenBank() {
        Hosted<Bank> bank = closing.add(launcher.organisation(MarketRole.BANK, Organisations::bank));
        market = new RunningMarket(market.bureau(), market.centre(), market.logistics(), bank, market.regulator());
        begin(bank);
    }

    private void begin(Hosted<?> again) {
        overheard.listenTo(again.host());
        again.prepare(what -> {});
    }
}
