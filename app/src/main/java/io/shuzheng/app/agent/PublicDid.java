package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.primitives.SecretBytes;
import java.security.SecureRandom;
import java.util.Optional;

/** The DID as which an agent publishes: in its wallet, and on the ledger. */
final class PublicDid {

    private static final int SEED_BYTES = 32;

    private final AgentContext agent;
    private final IndyLedger ledger;

    PublicDid(AgentContext agent, IndyLedger ledger) {
        this.agent = agent;
        this.ledger = ledger;
    }

    /** The one of the wallet, made of a new seed where there is none. */
    OwnDid orNew(SecureRandom random) {
        return agent.store()
                .execute(work -> agent.identities()
                        .findPublic(work)
                        .orElseGet(() -> agent.identities().adoptPublic(work, SecretBytes.random(SEED_BYTES, random))));
    }

    boolean isOnLedger(OwnDid own) {
        return ledger.reader().nym(ledgerDid(own)).isPresent();
    }

    /**
     * Enters it into the ledger, as an endorser, with its endpoint; what is there already is not written again.
     *
     * @throws io.shuzheng.ledger.client.RequestRefused if the trustee may not do that
     */
    void register(OwnDid own, LedgerIdentity trustee) {
        new IndyDidRegistrar(ledger.reader(), ledger.writer(trustee))
                .register(ledgerDid(own), own.key(), Optional.of(LedgerRole.ENDORSER));
        ledger.publishEndpoint(agent);
    }

    private static LedgerDid ledgerDid(OwnDid own) {
        return LedgerDid.of(own.did().methodSpecificId());
    }
}
