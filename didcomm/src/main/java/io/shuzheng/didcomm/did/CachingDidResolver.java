package io.shuzheng.didcomm.did;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers documents for a while, and a bounded number of them: the least recently used go first.
 *
 * <p>A failure is not remembered. Two threads that ask for the same DID at once may both ask the registry.
 */
public final class CachingDidResolver implements DidResolver {

    private final DidResolver resolver;
    private final Clock clock;
    private final Duration timeToLive;
    private final Map<Did, Entry> entries;

    private record Entry(DidDocument document, Instant expiry) {}

    /**
     * Decorates a resolver.
     *
     * @param timeToLive for how long a document may be out of date
     * @param maximum how many documents are kept, one at least
     */
    public CachingDidResolver(DidResolver resolver, Clock clock, Duration timeToLive, int maximum) {
        if (maximum < 1 || timeToLive.isNegative()) {
            throw new IllegalArgumentException("a cache needs room and a time to live");
        }
        this.resolver = resolver;
        this.clock = clock;
        this.timeToLive = timeToLive;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Did, Entry> eldest) {
                return size() > maximum;
            }
        };
    }

    @Override
    public DidDocument resolve(Did did) {
        Optional<DidDocument> cached = find(did);
        if (cached.isPresent()) {
            return cached.get();
        }
        DidDocument document = resolver.resolve(did);
        synchronized (entries) {
            entries.put(did, new Entry(document, clock.instant().plus(timeToLive)));
        }
        return document;
    }

    /** Forgets a DID's document, after it is known to have changed. */
    public void forget(Did did) {
        synchronized (entries) {
            entries.remove(did);
        }
    }

    private Optional<DidDocument> find(Did did) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(did))
                    .filter(entry -> clock.instant().isBefore(entry.expiry()))
                    .map(Entry::document);
        }
    }
}
