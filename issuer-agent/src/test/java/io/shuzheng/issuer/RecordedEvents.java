package io.shuzheng.issuer;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Remembers what committed, and answers proposals with what they ask for. */
final class RecordedEvents implements IssuerListener {

    final List<String> issued = new CopyOnWriteArrayList<>();
    final List<String> revoked = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    private final Supplier<Issuer> issuer;
    private final Supplier<String> definition;

    RecordedEvents(Supplier<Issuer> issuer, Supplier<String> definition) {
        this.issuer = issuer;
        this.definition = definition;
    }

    @Override
    public void proposed(UnitOfWork work, Connection connection, IssueCredentialExchange exchange) {
        Map<String, String> values =
                exchange.proposal().orElseThrow().preview().orElseThrow().values();
        issuer.get().offer(work, connection, exchange, definition.get(), values);
    }

    @Override
    public void issued(UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
        work.afterCommit(() -> issued.add(exchangeId + " " + parentThreadId.orElse("")));
    }

    @Override
    public void revoked(UnitOfWork work, String exchangeId) {
        work.afterCommit(() -> revoked.add(exchangeId));
    }

    @Override
    public void refused(UnitOfWork work, String exchangeId, Optional<String> parentThreadId, String code) {
        work.afterCommit(() -> refused.add(exchangeId + " " + code));
    }
}
