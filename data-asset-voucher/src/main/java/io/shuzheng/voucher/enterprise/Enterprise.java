package io.shuzheng.voucher.enterprise;

import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.IssuedBy;
import io.shuzheng.voucher.party.OwnAgent;
import java.util.List;
import java.util.Optional;

/** An enterprise: gets its identity, applies for loans, and proves by its own wallet what a bank asks, and nothing else. */
public final class Enterprise implements Actor {

    private final OwnAgent agent = new OwnAgent();
    private final MarketDirectoryReader market;
    private final HolderWallet wallet;
    private final IdentityClaim identity;
    private final Borrower borrower;

    public Enterprise(ActorTools tools) {
        market = tools.market();
        wallet = new HolderWallet(tools.engine(), tools.directory().resolve("tails"), new Owner());
        identity = new IdentityClaim(wallet, tools.bureau());
        borrower = new Borrower(market, wallet);
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(agent, wallet, identity, borrower);
    }

    /** Gets the identity. */
    public IdentityClaim identity() {
        return identity;
    }

    /** Applies for loans. */
    public Borrower borrower() {
        return borrower;
    }

    /** Keeps the credentials. */
    public HolderWallet wallet() {
        return wallet;
    }

    /** Takes in what was asked for, and nothing else; shows what belongs to an application. */
    private final class Owner implements HolderListener {

        private final LoanProofs proofs = new LoanProofs();

        @Override
        public void credentialStored(
                UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
            boolean claimed = identity.find(work)
                    .filter(claim -> claim.connection().equals(connection.id()))
                    .isPresent();
            if (claimed) {
                identity.credentialStored(work, connection, credential);
            } else if (!isVoucher(work, connection, credential, parentThreadId)) {
                throw new InvalidInputException("nobody has asked for this credential");
            }
        }

        /** Whether it is the voucher of an application, from the operation centre that made it. */
        private boolean isVoucher(
                UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> application) {
            return application
                    .flatMap(id -> Borrower.find(work, id))
                    .filter(loan -> loan.centre().equals(Optional.of(connection.id())))
                    .filter(loan -> credential
                            .rawValue("loan_application_id")
                            .equals(Optional.of(loan.application().value())))
                    .filter(loan -> new IssuedBy(agent.get().registry())
                            .test(
                                    credential,
                                    market.require(MarketRole.OPERATION_CENTRE),
                                    CredentialSchemas.DATA_ASSET_VOUCHER))
                    .isPresent();
        }

        @Override
        public void issuanceAbandoned(
                UnitOfWork work,
                Connection connection,
                String exchangeId,
                Optional<String> parentThreadId,
                String code) {
            identity.issuanceAbandoned(work, connection);
        }

        @Override
        public PresentationDecision presentationRequested(
                UnitOfWork work,
                Connection connection,
                String exchangeId,
                PresentationRequest request,
                Optional<String> parentThreadId) {
            return proofs.presentationRequested(work, connection, exchangeId, request, parentThreadId);
        }

        @Override
        public void presentationAccepted(
                UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
            proofs.presentationAccepted(work, connection, exchangeId, parentThreadId);
        }
    }
}
