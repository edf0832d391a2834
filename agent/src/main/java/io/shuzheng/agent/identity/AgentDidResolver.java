package io.shuzheng.agent.identity;

import io.shuzheng.didcomm.did.CachingDidResolver;
import io.shuzheng.didcomm.did.CompositeDidResolver;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.did.DidKeyResolver;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.didcomm.did.PeerDidResolver;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Resolves did:key and did:peer by themselves, and did:sov and did:indy from the ledger, which it remembers a while. */
public final class AgentDidResolver implements DidResolver {

    /** The DID methods that are looked up on the ledger. */
    public static final Set<String> LEDGER_METHODS = Set.of("sov", "indy");

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 1_000;

    private final CachingDidResolver ledger;
    private final DidResolver all;

    public AgentDidResolver(DidResolver ledger, PeerDidResolver.LongForms longForms, Clock clock) {
        this.ledger = new CachingDidResolver(ledger, clock, TIME_TO_LIVE, MOST_REMEMBERED);
        this.all = new CompositeDidResolver(Map.of(
                DidKey.METHOD,
                new DidKeyResolver(),
                PeerDidResolver.METHOD,
                new PeerDidResolver(longForms),
                "sov",
                this.ledger,
                "indy",
                this.ledger));
    }

    @Override
    public DidDocument resolve(Did did) {
        return all.resolve(did);
    }

    /** Forgets a ledger DID's document, so that the next look-up asks the ledger. */
    public void forget(Did did) {
        ledger.forget(did);
    }
}
