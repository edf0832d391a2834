package io.shuzheng.voucher.enterprise;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.identity.KeyPurpose;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.authorization.AuthorizedIdentity;
import io.shuzheng.voucher.authorization.IdentityEnvelope;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.enterprise.LoanCase.Stage;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.AuthorizationReceiptDelivery;
import io.shuzheng.voucher.message.DataAuthorizationDelivery;
import io.shuzheng.voucher.message.DataTerms;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.message.LoanApplication;
import io.shuzheng.voucher.message.PurchaseAuthorization;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.party.IssuedBy;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Applies for loans, and authorizes the use of the enterprise's data for them (step 1). */
public final class Borrower implements AgentModule {

    private static final Duration AUTHORIZATION_VALIDITY = Duration.ofDays(1);

    private final MarketDirectoryReader market;
    private final HolderWallet wallet;
    private Optional<Party> installed = Optional.empty();

    /**
     * A borrower.
     *
     * @param market who the others are
     * @param wallet holds the enterprise's identity
     */
    public Borrower(MarketDirectoryReader market, HolderWallet wallet) {
        this.market = market;
        this.wallet = wallet;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        installed = Optional.of(new Party(context));
        installation.handle(new VoucherMessages()
                .on(DataTerms.NAME, DataTerms.class, this::authorize)
                .on(AuthorizationReceiptDelivery.NAME, AuthorizationReceiptDelivery.class, this::authorizePurchase)
                .on(LendingDecision.NAME, LendingDecision.class, this::decided));
    }

    /**
     * Applies at the bank, under a DID that is used for nothing else.
     *
     * @return the application's id
     * @throws InvalidInputException if the wallet has no identity
     * @throws io.shuzheng.primitives.InternalFailureException if the bank cannot be found on the ledger yet
     */
    public ApplicationId apply(UnitOfWork work, LoanTerms terms) {
        uscc(work);
        ApplicationId application = new ApplicationId(party().context().ids().next());
        Connection bank = writeTo(
                work, market.require(MarketRole.BANK), new LoanApplication(application, terms), application.value());
        work.put(LoanCase.TYPE, application.value(), LoanCase.applied(application, terms, bank));
        return application;
    }

    /** All applications, the oldest first. */
    public List<LoanCase> cases(WalletReader reader) {
        return reader.findAll(LoanCase.TYPE).stream().map(StoredRecord::value).toList();
    }

    private void authorize(UnitOfWork work, Connection bank, DataTerms terms, String thread) {
        LoanCase loan = requireOfBank(work, bank, thread).require(Stage.APPLIED);
        Did centre = market.require(MarketRole.OPERATION_CENTRE);
        boolean acceptable = terms.operationCentre().equals(centre.toString())
                && terms.provider()
                        .equals(market.require(MarketRole.LOGISTICS_COMPANY).toString())
                && LendingPurpose.accepts(terms);
        if (!acceptable) {
            throw new InvalidInputException("the enterprise does not authorize this");
        }
        SignedDocument<DataAuthorization> authorization = sign(work, loan.application(), terms);
        Connection connection = writeTo(work, centre, new DataAuthorizationDelivery(authorization), thread);
        work.put(LoanCase.TYPE, thread, loan.authorized(connection, authorization));
    }

    private SignedDocument<DataAuthorization> sign(UnitOfWork work, ApplicationId application, DataTerms terms) {
        AgentContext context = party().context();
        Ed25519PublicKey key = context.keys().create(work, KeyPurpose.SIGNING);
        DataAuthorization content = new DataAuthorization(
                application,
                terms.provider(),
                terms.purpose(),
                terms.algorithm(),
                terms.indicators(),
                party().now() + AUTHORIZATION_VALIDITY.toSeconds(),
                1);
        return SignedDocument.sign(
                DataAuthorization.TYPE,
                content,
                DidKey.urlOf(key).toString(),
                context.keys().require(work, key));
    }

    private void authorizePurchase(
            UnitOfWork work, Connection centre, AuthorizationReceiptDelivery delivery, String thread) {
        LoanCase loan = require(work, thread).require(Stage.AUTHORIZED);
        if (!loan.centre().equals(Optional.of(centre.id())) || !party().isFrom(centre, delivery.receipt())) {
            throw new InvalidInputException("the receipt is not the operation centre's");
        }
        SignedDocument<DataAuthorization> authorization = loan.authorization().orElseThrow();
        AuthorizedIdentity identity = new AuthorizedIdentity(uscc(work), authorization, delivery.salt());
        if (!identity.isOf(delivery.receipt().content())) {
            throw new InvalidInputException("the receipt is not for what was authorized");
        }
        Ed25519PublicKey provider =
                party().keyOf(Did.parse(authorization.content().provider()));
        send(
                work,
                loan.bank(),
                new PurchaseAuthorization(delivery.receipt(), IdentityEnvelope.seal(identity, provider)),
                thread);
        work.put(LoanCase.TYPE, thread, loan.at(Stage.PURCHASE_AUTHORIZED));
    }

    private void decided(UnitOfWork work, Connection bank, LendingDecision decision, String thread) {
        LoanCase loan = requireOfBank(work, bank, thread);
        if (loan.stage() == Stage.DECIDED) {
            throw new InvalidInputException("the application is decided");
        }
        work.put(LoanCase.TYPE, thread, loan.decided(decision));
        party().decided(work, loan.application(), decision);
    }

    static Optional<LoanCase> find(WalletReader reader, String application) {
        return reader.find(LoanCase.TYPE, application);
    }

    private static LoanCase require(WalletReader reader, String application) {
        return find(reader, application).orElseThrow(() -> new InvalidInputException("there is no such application"));
    }

    private static LoanCase requireOfBank(WalletReader reader, Connection bank, String application) {
        LoanCase loan = require(reader, application);
        if (!loan.bank().equals(bank.id())) {
            throw new InvalidInputException("there is no such application with this bank");
        }
        return loan;
    }

    private UnifiedSocialCreditCode uscc(WalletReader reader) {
        Did bureau = market.require(MarketRole.BUREAU);
        IssuedBy issuedBy = new IssuedBy(party().context().registry());
        return wallet.credentials(reader).stream()
                .filter(stored -> !stored.revoked())
                .filter(stored -> issuedBy.test(stored, bureau, CredentialSchemas.ENTERPRISE_IDENTITY))
                .reduce((older, newer) -> newer)
                .flatMap(stored -> stored.rawValue("uscc"))
                .map(UnifiedSocialCreditCode::new)
                .orElseThrow(() -> new InvalidInputException("the wallet has no identity of the bureau"));
    }

    /** From a DID that nobody else knows. */
    private Connection writeTo(UnitOfWork work, Did organisation, VoucherMessage message, String thread) {
        Connection connection = party().anonymousConnectionTo(work, organisation);
        party().send(work, connection, message, thread);
        return connection;
    }

    private void send(UnitOfWork work, String connection, VoucherMessage message, String thread) {
        AgentContext context = party().context();
        party().send(work, context.connections().require(work, connection), message, thread);
    }

    private Party party() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
