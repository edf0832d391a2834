package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.embedded.internal.ledger.AttributeValue;
import io.shuzheng.ledger.embedded.internal.ledger.LedgerEntry;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.embedded.internal.ledger.TreeHead;
import io.shuzheng.ledger.request.Ledger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the ledger knows: the transactions of each ledger, the state of each, the texts of attributes, and which
 * requests were written. It is rebuilt from the log at start. For one thread.
 */
public final class LedgerStore {

    private final Map<Ledger, TransactionLedger> ledgers = new EnumMap<>(Ledger.class);
    private final Map<Ledger, LedgerState> states = new EnumMap<>(Ledger.class);
    private final Map<Ledger, Snapshots> snapshots = new EnumMap<>(Ledger.class);
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, Position> byPayloadDigest = new HashMap<>();
    private long lastTime;

    private record Position(Ledger ledger, long sequenceNumber) {}

    /** An empty store. */
    public LedgerStore() {
        for (Ledger ledger : Ledger.values()) {
            ledgers.put(ledger, new TransactionLedger());
            states.put(ledger, new LedgerState());
            snapshots.put(ledger, new Snapshots());
        }
    }

    /** The transactions of a ledger. */
    @SuppressWarnings("NullAway") // every ledger has one
    public TransactionLedger ledger(Ledger ledger) {
        return ledgers.get(ledger);
    }

    /** The state of a ledger. */
    @SuppressWarnings("NullAway") // every ledger has one
    public LedgerState state(Ledger ledger) {
        return states.get(ledger);
    }

    /** What a ledger was at earlier times, as far as it is kept. */
    @SuppressWarnings("NullAway") // every ledger has them
    public Snapshots snapshots(Ledger ledger) {
        return snapshots.get(ledger);
    }

    /** The size and root of each ledger. */
    public Map<Ledger, TreeHead> heads() {
        Map<Ledger, TreeHead> heads = new EnumMap<>(Ledger.class);
        ledgers.forEach((ledger, transactions) -> heads.put(ledger, transactions.head()));
        return heads;
    }

    /** The text of an attribute by its hash. */
    public Optional<String> attribute(String hash) {
        return Optional.ofNullable(attributes.get(hash));
    }

    /** What was written for the request with this payload digest, whoever's signature it had. */
    public Optional<LedgerEntry> findByPayloadDigest(String payloadDigest) {
        return Optional.ofNullable(byPayloadDigest.get(payloadDigest))
                .flatMap(position -> ledger(position.ledger())
                        .find(position.sequenceNumber())
                        .map(transaction -> new LedgerEntry(position.ledger(), transaction, Optional.empty())));
    }

    /** The time of the newest transaction, in seconds since 1970; later ones are not earlier. */
    public long lastTime() {
        return lastTime;
    }

    /** Adds a transaction and what it does to its ledger's state. */
    public void apply(LedgerEntry entry, List<StateWrite> writes) {
        StoredTransaction transaction = entry.transaction();
        ledger(entry.ledger()).append(transaction);
        writes.forEach(write -> state(entry.ledger()).apply(write, transaction.time()));
        snapshots(entry.ledger())
                .add(new Snapshot(
                        transaction.time().orElse(0), state(entry.ledger()).trie(), transaction.sequenceNumber()));
        entry.attribute().ifPresent(this::remember);
        transaction
                .payloadDigest()
                .ifPresent(digest ->
                        byPayloadDigest.put(digest, new Position(entry.ledger(), transaction.sequenceNumber())));
        lastTime = Math.max(lastTime, transaction.time().orElse(0));
    }

    private void remember(AttributeValue attribute) {
        attributes.put(attribute.hash(), attribute.text());
    }
}
