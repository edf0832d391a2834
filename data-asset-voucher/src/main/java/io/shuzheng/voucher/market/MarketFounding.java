package io.shuzheng.voucher.market;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.SecretBytes;
import java.util.Map;

/** Founds the market: a trustee of the network enters the bureau's DID, and the bureau publishes where it is reached. */
public final class MarketFounding {

    private static final int SEED_SIZE = 32;

    private final IndyLedger ledger;

    public MarketFounding(IndyLedger ledger) {
        this.ledger = ledger;
    }

    /** The wallet's public DID, made of a new seed where it has none. That it is on the ledger is another matter. */
    public static OwnDid publicDid(AgentContext context) {
        return context.store()
                .execute(work -> context.identities()
                        .findPublic(work)
                        .orElseGet(() -> context.identities()
                                .adoptPublic(work, SecretBytes.random(SEED_SIZE, context.random()))));
    }

    /**
     * Enters the bureau; what is on the ledger already is not written again.
     *
     * @param trustee who may enter a steward
     * @param bureau the bureau's agent, started
     * @return the bureau's DID, which every member must know
     */
    public Did found(RequestSigner trustee, AgentContext bureau) {
        OwnDid own = publicDid(bureau);
        new IndyDidRegistrar(ledger.reader(), ledger.writer(trustee))
                .register(LedgerDid.of(own.did().unqualified()), own.key(), MarketRole.BUREAU.ledgerRole());
        ledger.publishEndpoint(bureau);
        MarketDirectory known = new MarketDirectoryReader(ledger.reader(), own.did()).read();
        if (known.find(MarketRole.BUREAU).isEmpty()) {
            registrar(bureau).publishAttribute(new MarketDirectory(Map.of(MarketRole.BUREAU, own.did())).toAttribute());
        }
        return own.did();
    }

    /** Writes as an agent's own public DID. */
    public IndyDidRegistrar registrar(AgentContext context) {
        return new IndyDidRegistrar(ledger.reader(), ledger.writer(context));
    }
}
