package io.shuzheng.app.failures;

import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.voucher.enterprise.Borrower;
import io.shuzheng.voucher.enterprise.IdentityClaim;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An enterprise without a policy of its own: takes and shows everything, except what it was told to hold back. */
final class CheatingEnterprise implements Actor {

    /** Holds offers back. */
    static final String OFFERS = "offers";

    private final Set<String> heldBack = ConcurrentHashMap.newKeySet();
    private final HolderWallet wallet;
    private final IdentityClaim identity;
    private final Borrower borrower;

    CheatingEnterprise(ActorTools tools) {
        wallet = new HolderWallet(tools.engine(), tools.directory().resolve("tails"), new Careless());
        identity = new IdentityClaim(wallet, tools.bureau());
        borrower = new Borrower(tools.market(), wallet);
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(wallet, identity, borrower);
    }

    HolderWallet wallet() {
        return wallet;
    }

    IdentityClaim identity() {
        return identity;
    }

    Borrower borrower() {
        return borrower;
    }

    /** @param what {@link #OFFERS}, or the name of presentation requests */
    void holdBack(String what) {
        heldBack.add(what);
    }

    /** Shows it by itself from now on, should it be asked for again. */
    void holdBackNoLonger(String what) {
        heldBack.remove(what);
    }

    private final class Careless implements HolderListener {

        @Override
        public boolean accepts(Connection connection, IssueCredentialExchange offer) {
            return !heldBack.contains(OFFERS);
        }

        @Override
        public void credentialStored(
                UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
            identity.credentialStored(work, connection, credential);
        }

        @Override
        public PresentationDecision presentationRequested(
                UnitOfWork work,
                Connection connection,
                String exchangeId,
                PresentationRequest request,
                Optional<String> parentThreadId) {
            return heldBack.contains(request.name()) ? PresentationDecision.ASK : PresentationDecision.PRESENT;
        }
    }
}
