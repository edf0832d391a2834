package io.shuzheng.verifier;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import java.util.List;
import java.util.Optional;

/** The verifier's exchanges in the wallet. */
public final class VerifierExchanges {

    private static final RecordType<VerifierExchange> EXCHANGE = RecordType.of(
                    "verifier-exchange", VerifierExchange::toJson, VerifierExchange::read)
            .taggedBy(VerifierExchange::tags);

    public Optional<VerifierExchange> find(WalletReader reader, String id) {
        return reader.find(EXCHANGE, id);
    }

    /**
     * The exchange of this id.
     *
     * @throws UnknownExchangeException if there is none
     */
    public VerifierExchange require(WalletReader reader, String id) {
        return find(reader, id).orElseThrow(() -> new UnknownExchangeException(id));
    }

    /** All exchanges, the oldest first. */
    public List<VerifierExchange> all(WalletReader reader) {
        return reader.findAll(EXCHANGE).stream().map(StoredRecord::value).toList();
    }

    Optional<VerifierExchange> ofThread(WalletReader reader, String connectionId, String threadId) {
        return reader.findAll(EXCHANGE, VerifierExchange.thread(connectionId, threadId)).stream()
                .map(StoredRecord::value)
                .findFirst();
    }

    void put(UnitOfWork work, VerifierExchange exchange) {
        work.put(EXCHANGE, exchange.id(), exchange);
    }
}
