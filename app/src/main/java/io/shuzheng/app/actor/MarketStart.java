package io.shuzheng.app.actor;

import io.shuzheng.app.Closing;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.voucher.bank.Bank;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.centre.OperationCentre;
import io.shuzheng.voucher.logistics.LogisticsCompany;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Starts a whole market in this process: the bureau first, the others side by side, and then each prepares itself. */
public final class MarketStart {

    private final ActorLauncher launcher;
    private final Closing closing;
    private final ActorProgress progress;

    /** @param closing takes what is started */
    public MarketStart(ActorLauncher launcher, Closing closing, ActorProgress progress) {
        this.launcher = launcher;
        this.closing = closing;
        this.progress = progress;
    }

    /**
     * Returns when everybody can take part.
     *
     * @param trustee who may enter the bureau on the ledger
     */
    public RunningMarket start(RequestSigner trustee) {
        Hosted<Bureau> bureau = closing.add(launcher.bureau(trustee));
        CompletableFuture<Hosted<OperationCentre>> centre = new CompletableFuture<>();
        CompletableFuture<Hosted<LogisticsCompany>> logistics = new CompletableFuture<>();
        CompletableFuture<Hosted<Bank>> bank = new CompletableFuture<>();
        CompletableFuture<Hosted<Auditor>> regulator = new CompletableFuture<>();
        Parallel.run(List.of(
                () -> centre.complete(enrol(MarketRole.OPERATION_CENTRE, OperationCentre::new)),
                () -> logistics.complete(enrol(MarketRole.LOGISTICS_COMPANY, Organisations::logistics)),
                () -> bank.complete(enrol(MarketRole.BANK, Organisations::bank)),
                () -> regulator.complete(enrol(MarketRole.REGULATOR, Auditor::new))));
        RunningMarket market =
                new RunningMarket(bureau, centre.join(), logistics.join(), bank.join(), regulator.join());
        prepare(market);
        return market;
    }

    private <A extends Actor> Hosted<A> enrol(MarketRole role, Function<ActorTools, A> maker) {
        progress.begins(role.code(), "starts, and enrols with the bureau");
        return closing.add(launcher.organisation(role, maker));
    }

    private void prepare(RunningMarket market) {
        List<Runnable> tasks = new ArrayList<>();
        for (Hosted<?> each : market.all()) {
            tasks.add(() -> each.prepare(what -> progress.begins(each.host().name(), what)));
        }
        Parallel.run(tasks);
    }
}
