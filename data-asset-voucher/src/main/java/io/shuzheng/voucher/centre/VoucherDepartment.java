package io.shuzheng.voucher.centre;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.VerifierListener;
import io.shuzheng.voucher.blank.BlankListener;
import io.shuzheng.voucher.blank.BlankPurse;
import io.shuzheng.voucher.computation.ComputationListener;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.message.DataAuthorizationDelivery;
import io.shuzheng.voucher.message.VoucherRequest;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.settlement.SettlementListener;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what comes in, and what the centre's parts tell, to the step that a voucher is at. */
final class VoucherDepartment implements AgentModule {

    private static final Logger LOG = LoggerFactory.getLogger(VoucherDepartment.class);

    /** The steps, which need an agent. */
    record Steps(
            CentreDesk desk,
            AuthorizationDesk authorizations,
            VoucherOrders orders,
            VoucherMint mint,
            CentreFees fees,
            VoucherFailures failures,
            BlankPurse blanks) {}

    private final Function<AgentContext, Steps> factory;
    private Optional<Steps> installed = Optional.empty();

    VoucherDepartment(Function<AgentContext, Steps> factory) {
        this.factory = factory;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        Steps steps = factory.apply(context);
        installed = Optional.of(steps);
        installation.work(steps.failures());
        installation.handle(new VoucherMessages()
                .on(DataAuthorizationDelivery.NAME, DataAuthorizationDelivery.class, steps.authorizations()::authorized)
                .on(VoucherRequest.NAME, VoucherRequest.class, steps.orders()::ordered));
    }

    private Steps steps() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }

    /** The wallet holds blanks, and shows the data provider that it does. */
    HolderListener holding() {
        return new HolderListener() {
            @Override
            public boolean accepts(Connection connection, IssueCredentialExchange offer) {
                return steps().blanks().accepts(connection);
            }

            @Override
            public void credentialStored(
                    UnitOfWork work,
                    Connection connection,
                    StoredCredential credential,
                    Optional<String> parentThreadId) {
                steps().blanks().credentialStored(work, connection, credential, parentThreadId);
            }

            @Override
            public void issuanceAbandoned(
                    UnitOfWork work,
                    Connection connection,
                    String exchangeId,
                    Optional<String> parentThreadId,
                    String code) {
                steps().blanks().issuanceAbandoned(work, connection, parentThreadId, code);
            }

            @Override
            public PresentationDecision presentationRequested(
                    UnitOfWork work,
                    Connection connection,
                    String exchangeId,
                    PresentationRequest request,
                    Optional<String> parentThreadId) {
                return steps().orders().asked(work, connection, request, parentThreadId);
            }
        };
    }

    /** Enterprises show who they are. */
    VerifierListener verifying() {
        return new VerifierListener() {
            @Override
            public void verified(UnitOfWork work, Connection enterprise, VerifiedPresentation presentation) {
                presentation
                        .parentThreadId()
                        .flatMap(application -> CentreCases.find(work, application))
                        .filter(order -> order.proof().equals(presentation.exchangeId()))
                        .ifPresent(order -> steps().authorizations().identified(work, order, presentation));
            }
        };
    }

    /** Enterprises get vouchers. */
    IssuerListener issuing() {
        return new IssuerListener() {
            @Override
            public void issued(
                    UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
                parentThreadId.ifPresent(application -> steps().mint().issued(work, connection, application));
            }

            @Override
            public void refused(UnitOfWork work, String exchangeId, Optional<String> parentThreadId, String code) {
                parentThreadId.ifPresent(application -> steps().failures().voucherRefused(work, application));
            }
        };
    }

    /** The bureau answers. */
    BlankListener blanks() {
        return new BlankListener() {
            @Override
            public void blankReceived(UnitOfWork work, String requestId, SerialNumber serial) {
                steps().orders().blankReceived(work, requestId, serial);
            }

            @Override
            public void blankSpent(UnitOfWork work, SerialNumber serial, SignedDocument<SpendReceipt> receipt) {
                steps().mint().spent(work, serial, receipt);
            }

            @Override
            public void blankRefused(UnitOfWork work, String requestId, Optional<SerialNumber> serial, String reason) {
                LOG.warn("the bureau refuses the blank of request {}: {}", requestId, reason);
                steps().failures().blankRefused(work, requestId);
            }
        };
    }

    /** The computation comes to its end. */
    ComputationListener computing() {
        return new ComputationListener() {
            @Override
            public void computed(
                    UnitOfWork work,
                    ApplicationId application,
                    ComputationContract contract,
                    ComputationResult result) {
                steps().mint().computed(work, application, contract, result);
            }

            @Override
            public void contractRefused(UnitOfWork work, ApplicationId application, String code) {
                LOG.warn("the contract of application {} is refused: {}", application, code);
                steps().failures().contractRefused(work, application);
            }
        };
    }

    /** Fees are agreed and paid, on either side. */
    SettlementListener settling() {
        return new SettlementListener() {
            @Override
            public void quoted(UnitOfWork work, Connection payee, Quote quote) {
                steps().fees().quoted(work, payee, quote);
            }

            @Override
            public void accepted(UnitOfWork work, Connection payer, Quote quote) {
                steps().mint().sold(work, quote.application());
            }

            @Override
            public void settled(UnitOfWork work, Connection peer, Quote quote) {
                boolean isPayee = quote.payee()
                        .equals(steps().desk().party().self(work).did().toString());
                if (isPayee) {
                    steps().fees().paid(work, quote.application());
                } else {
                    steps().fees().hasPaid(work, quote.application());
                }
            }
        };
    }
}
