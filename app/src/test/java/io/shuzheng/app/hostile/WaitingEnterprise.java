package io.shuzheng.app.hostile;

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

/** An enterprise that leaves the offer of its voucher until it is told to take it: the whole market waits for it meanwhile. */
final class WaitingEnterprise implements Actor {

    final HolderWallet wallet;
    final IdentityClaim identity;
    final Borrower borrower;

    WaitingEnterprise(ActorTools tools) {
        wallet = new HolderWallet(tools.engine(), tools.directory().resolve("tails"), new Owner());
        identity = new IdentityClaim(wallet, tools.bureau());
        borrower = new Borrower(tools.market(), wallet);
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(wallet, identity, borrower);
    }

    private final class Owner implements HolderListener {

        @Override
        public boolean accepts(Connection connection, IssueCredentialExchange offer) {
            return connection.invitation().isPresent();
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
            return PresentationDecision.PRESENT;
        }
    }
}
