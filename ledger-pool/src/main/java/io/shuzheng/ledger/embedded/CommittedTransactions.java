package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.request.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The transactions that are on disk, for any thread to look at while the ledger goes on: each as compact JSON, as GET_TXN gives it
 * without proofs. Of attributes it has what the ledger has: the hash.
 */
public final class CommittedTransactions {

    private final Map<Ledger, List<byte[]>> transactions = new EnumMap<>(Ledger.class);

    /**
     * What a search found.
     *
     * @param total how many there are on all pages
     * @param page those of the page, the newest first
     */
    public record Found(int total, List<String> page) {

        public Found {
            page = List.copyOf(page);
        }
    }

    /** Without transactions. */
    public CommittedTransactions() {
        for (Ledger ledger : Ledger.values()) {
            transactions.put(ledger, new ArrayList<>());
        }
    }

    /** Takes the next transaction of a ledger; the bytes may not be changed afterwards. */
    public synchronized void add(Ledger ledger, byte[] compactJson) {
        of(ledger).add(compactJson);
    }

    /** How many transactions a ledger has. */
    public synchronized int size(Ledger ledger) {
        return of(ledger).size();
    }

    /** The transaction of a number, from 1. */
    public synchronized Optional<String> find(Ledger ledger, long sequenceNumber) {
        List<byte[]> all = of(ledger);
        return sequenceNumber < 1 || sequenceNumber > all.size()
                ? Optional.empty()
                : Optional.of(text(all.get((int) sequenceNumber - 1)));
    }

    /**
     * Searches a ledger from its end.
     *
     * @param skip how many of those found are on earlier pages
     * @param limit how many fit the page
     */
    public Found search(Ledger ledger, Predicate<String> wanted, int skip, int limit) {
        int total = 0;
        List<String> page = new ArrayList<>();
        List<byte[]> all = snapshot(ledger);
        for (int i = all.size() - 1; i >= 0; i--) {
            String text = text(all.get(i));
            if (wanted.test(text)) {
                if (total >= skip && page.size() < limit) {
                    page.add(text);
                }
                total++;
            }
        }
        return new Found(total, page);
    }

    private synchronized List<byte[]> snapshot(Ledger ledger) {
        return List.copyOf(of(ledger));
    }

    @SuppressWarnings("NullAway") // every ledger has a list
    private List<byte[]> of(Ledger ledger) {
        return transactions.get(ledger);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
