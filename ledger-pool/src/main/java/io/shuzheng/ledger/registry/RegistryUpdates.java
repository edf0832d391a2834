package io.shuzheng.ledger.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.request.RegistryEntry;
import io.shuzheng.ledger.request.RevocationOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes status lists as what they change: REVOC_REG_ENTRY names the indexes and both accumulators. */
final class RegistryUpdates {

    private static final long MAXIMUM_REGISTRIES = 10_000;
    /** The ledger's clock may be ahead of ours, and its newest entry must not be missed. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

    private final StatusLists lists;
    private final LedgerWriter writer;
    private final Clock clock;
    /** What this process wrote last: a node that is asked may not have it yet. */
    private final Cache<RevocationRegistryId, RevocationStatusList> written =
            Caffeine.newBuilder().maximumSize(MAXIMUM_REGISTRIES).build();

    RegistryUpdates(StatusLists lists, LedgerWriter writer, Clock clock) {
        this.lists = lists;
        this.writer = writer;
        this.clock = clock;
    }

    /** Brings the registry to the state of the list, and returns the list with the ledger's time. */
    RevocationStatusList publish(LedgerRegistry registry, RevocationStatusList list) {
        requireFits(registry, list);
        Optional<RevocationStatusList> before = newest(registry);
        try {
            return update(registry, before, list);
        } catch (RequestRefused refused) {
            return afterRefusal(registry, before, list, refused);
        }
    }

    /** Never written over: the list may have been made without knowing of somebody else's entry. */
    private RevocationStatusList afterRefusal(
            LedgerRegistry registry,
            Optional<RevocationStatusList> before,
            RevocationStatusList list,
            RequestRefused refused) {
        written.invalidate(registry.id());
        Optional<RevocationStatusList> now = newest(registry);
        if (now.filter(found -> isSame(found, list)).isPresent()) {
            return now.get();
        }
        if (now.equals(before)) {
            throw refused;
        }
        throw new PublicationConflict(registry.id().toString(), "the registry was changed by somebody else meanwhile");
    }

    private RevocationStatusList update(
            LedgerRegistry registry, Optional<RevocationStatusList> before, RevocationStatusList list) {
        Optional<RevocationStatusList> same = before.filter(found -> isSame(found, list));
        if (same.isPresent()) {
            return same.get();
        }
        Instant time = writer.write(
                        RevocationOperations.registryEntry(registry.id().toString(), entry(registry, before, list)))
                .transaction()
                .time()
                .orElseThrow(() -> new MalformedReply("a transaction without time"));
        RevocationStatusList published = list.withTimestamp(time.getEpochSecond());
        written.put(registry.id(), published);
        return published;
    }

    private Optional<RevocationStatusList> newest(LedgerRegistry registry) {
        Optional<RevocationStatusList> read =
                lists.at(registry, clock.instant().plus(CLOCK_DIFFERENCE).getEpochSecond());
        Optional<RevocationStatusList> own = Optional.ofNullable(written.getIfPresent(registry.id()));
        boolean ownIsNewer = own.isPresent()
                && (read.isEmpty() || own.get().timestamp() >= read.get().timestamp());
        return ownIsNewer ? own : read;
    }

    private static RegistryEntry entry(
            LedgerRegistry registry, Optional<RevocationStatusList> before, RevocationStatusList list) {
        Set<Integer> was = before.map(RevocationStatusList::revokedIndexes).orElse(Set.of());
        SortedSet<Integer> issued = difference(was, list.revokedIndexes());
        SortedSet<Integer> revoked = difference(list.revokedIndexes(), was);
        if (before.isPresent() && issued.isEmpty() && revoked.isEmpty()) {
            throw new PublicationConflict(
                    registry.id().toString(), "the same indexes are published with another accumulator");
        }
        return new RegistryEntry(
                list.accumulator().text(),
                before.map(found -> found.accumulator().text()),
                issued,
                revoked);
    }

    private static void requireFits(LedgerRegistry registry, RevocationStatusList list) {
        if (list.size() != registry.definition().maxCredentials()) {
            throw new PublicationConflict(registry.id().toString(), "the registry has another size than the list");
        }
        if (!registry.issuedByDefault()) {
            throw new PublicationConflict(registry.id().toString(), "the registry issues on demand");
        }
    }

    private static boolean isSame(RevocationStatusList published, RevocationStatusList list) {
        return published.accumulator().equals(list.accumulator())
                && published.revokedIndexes().equals(list.revokedIndexes());
    }

    private static SortedSet<Integer> difference(Set<Integer> of, Set<Integer> without) {
        SortedSet<Integer> difference = new TreeSet<>(of);
        difference.removeAll(without);
        return difference;
    }
}
