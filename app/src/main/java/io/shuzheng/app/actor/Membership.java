package io.shuzheng.app.actor;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketEntry;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Brings an organisation into the market, once, and waits until the others can find it. */
final class Membership {

    private final IndyLedger ledger;
    private final Did bureau;
    private final MarketEntry entry;

    Membership(IndyLedger ledger, Did bureau) {
        this.ledger = ledger;
        this.bureau = bureau;
        this.entry = new MarketEntry(ledger, bureau);
    }

    /** The module with which the organisation asks. */
    MarketEntry entry() {
        return entry;
    }

    /**
     * Enrols the agent, unless it is enrolled; asking again after a crash does no harm.
     *
     * @param token the bureau's token for the role; asked for only if it is needed
     * @throws InternalFailureException if the bureau refuses, or does not answer in time
     */
    void join(AgentContext agent, MarketRole role, Supplier<String> token, Duration patience) {
        OwnDid own = MarketFounding.publicDid(agent);
        MarketDirectoryReader directory = new MarketDirectoryReader(ledger.reader(), bureau);
        if (directory.read().find(role).filter(own.did()::equals).isPresent()) {
            ledger.publishEndpoint(agent);
            return;
        }
        CompletableFuture<Optional<String>> joined = new CompletableFuture<>();
        try (AutoCloseable listening = agent.events().listen(event -> hear(event, joined))) {
            agent.store().run(work -> entry.apply(agent, work, role, token.get()));
            Optional<String> refusal = joined.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (refusal.isPresent()) {
                throw new InternalFailureException("the bureau refuses the " + role.code() + ": " + refusal.get());
            }
        } catch (TimeoutException e) {
            throw new InternalFailureException("the bureau has not answered the " + role.code(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted while the " + role.code() + " enrolled", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new InternalFailureException("the " + role.code() + " could not enrol", e);
        }
    }

    private static void hear(AgentEvent event, CompletableFuture<Optional<String>> joined) {
        if (event.topic().equals(MarketEntry.JOINED)) {
            joined.complete(Optional.empty());
        } else if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
            joined.complete(Optional.of(event.text("explanation")));
        }
    }
}
