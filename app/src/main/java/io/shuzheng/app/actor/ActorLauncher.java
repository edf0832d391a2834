package io.shuzheng.app.actor;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.app.work.ActorFiles;
import io.shuzheng.app.work.Market;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.market.EnrolmentTokens;
import io.shuzheng.voucher.market.MarketDirectory;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Starts actors with what they keep in the work directory, each knowing of the others what the ledger says. */
public final class ActorLauncher {

    private final WorkDirectory work;
    private final Surroundings surroundings;
    private final Duration patience;

    /** @param patience how long an organisation waits for the bureau to take it in */
    public ActorLauncher(WorkDirectory work, Surroundings surroundings, Duration patience) {
        this.work = work;
        this.surroundings = surroundings;
        this.patience = patience;
    }

    /**
     * Starts the bureau, founds the market where there is none, and gives out the tokens for all other roles.
     *
     * @param trustee who may enter the bureau on the ledger
     */
    public Hosted<Bureau> bureau(RequestSigner trustee) {
        String name = MarketRole.BUREAU.code();
        ActorFiles files = work.actor(name);
        Bureau bureau = new Bureau(surroundings.ledger(), surroundings.engine(), files.files(), surroundings.random());
        ActorHost host = ActorHost.start(name, files, surroundings, bureau.modules());
        try {
            Did did = new MarketFounding(surroundings.ledger()).found(trustee, host.context());
            giveTokens(bureau.tokens(), host.context());
            work.market().write(new Market(surroundings.genesis(), did));
            return new Hosted<>(bureau, host);
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    private void giveTokens(EnrolmentTokens tokens, AgentContext bureau) {
        for (MarketRole role : MarketRole.values()) {
            if (role != MarketRole.BUREAU && work.tokens().find(role).isEmpty()) {
                work.tokens().write(role, bureau.store().execute(unit -> tokens.create(unit, role)));
            }
        }
    }

    /** Starts an organisation, and enrols it where it is not enrolled. The bureau must be there to do that. */
    public <A extends Actor> Hosted<A> organisation(MarketRole role, Function<ActorTools, A> maker) {
        Membership membership = new Membership(surroundings.ledger(), bureau());
        A actor = maker.apply(tools(role.code()));
        List<AgentModule> modules = new ArrayList<>(actor.modules());
        modules.add(membership.entry());
        ActorHost host = ActorHost.start(role.code(), work.actor(role.code()), surroundings, modules);
        try {
            membership.join(host.context(), role, () -> token(role), patience);
            return new Hosted<>(actor, host);
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    /** Starts an actor that has no public DID. */
    public <A extends Actor> Hosted<A> anonymous(String name, Function<ActorTools, A> maker) {
        A actor = maker.apply(tools(name));
        return new Hosted<>(actor, ActorHost.start(name, work.actor(name), surroundings, actor.modules()));
    }

    /** Whether all have enrolled whom an application needs. */
    boolean isMarketComplete() {
        MarketDirectory members =
                new MarketDirectoryReader(surroundings.ledger().reader(), bureau()).read();
        return Stream.of(MarketRole.OPERATION_CENTRE, MarketRole.LOGISTICS_COMPANY, MarketRole.BANK)
                .allMatch(role -> members.find(role).isPresent());
    }

    private ActorTools tools(String name) {
        return new ActorTools(
                surroundings.ledger(), surroundings.engine(), work.actor(name).files(), bureau());
    }

    private Did bureau() {
        return work.market()
                .read()
                .orElseThrow(() -> new InvalidInputException("no market was founded in " + work.root()))
                .bureau();
    }

    private String token(MarketRole role) {
        return work.tokens()
                .find(role)
                .orElseThrow(() -> new InvalidInputException("there is no token for the " + role.code()));
    }
}
