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

    private final Map<Ledger, List<Committed>> transactions = new EnumMap<>(Ledger.class);

    private static final class Committed {

        private final String type;
        private final byte[] compactJson;

        Committed(String type, byte[] compactJson) {
            this.type = type;
            this.compactJson = compactJson;
        }

        String type() {
            return type;
        }

        String text() {
            return new String(compactJson, StandardCharsets.UTF_8);
        }
    }

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

    /**
     * Takes the next transaction of a ledger.
     *
     * @param type its code, such as {@code "1"}
     * @param compactJson may not be changed afterwards
     */
    public synchronized void add(Ledger ledger, String type, byte[] compactJson) {
        of(ledger).add(new Committed(type, compactJson));
    }

    /** How many transactions a ledger has. */
    public synchronized int size(Ledger ledger) {
        return of(ledger).size();
    }

    /** The transaction of a number, from 1. */
    public synchronized Optional<String> find(Ledger ledger, long sequenceNumber) {
        List<Committed> all = of(ledger);
        return sequenceNumber < 1 || sequenceNumber > all.size()
                ? Optional.empty()
                : Optional.of(all.get((int) sequenceNumber - 1).text());
    }

    /**
     * Searches a ledger from its end.
     *
     * @param type the code that they have to have; any if none is given
     * @param wanted what else their JSON has to be
     * @param skip how many of those found are on earlier pages
     * @param limit how many fit the page
     */
    public Found search(Ledger ledger, Optional<String> type, Predicate<String> wanted, int skip, int limit) {
        int total = 0;
        List<String> page = new ArrayList<>();
        for (int number = size(ledger); number > 0; number--) {
            Optional<String> found = find(ledger, type, number).filter(wanted);
            if (found.isPresent()) {
                if (total >= skip && page.size() < limit) {
                    page.add(found.get());
                }
                total++;
            }
        }
        return new Found(total, page);
    }

    private synchronized Optional<String> find(Ledger ledger, Optional<String> type, int number) {
        Committed transaction = of(ledger).get(number - 1);
        return type.isEmpty() || type.get().equals(transaction.type())
                ? Optional.of(transaction.text())
                : Optional.empty();
    }

    @SuppressWarnings("NullAway") // every ledger has a list
    private List<Committed> of(Ledger ledger) {
        return transactions.get(ledger);
    }
}
