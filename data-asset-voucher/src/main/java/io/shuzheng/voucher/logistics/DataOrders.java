package io.shuzheng.voucher.logistics;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.did.DidUrl;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.voucher.authorization.AuthorizedIdentity;
import io.shuzheng.voucher.authorization.IdentityEnvelope;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.computation.ContractTerms;
import io.shuzheng.voucher.computation.ScoreProvider;
import io.shuzheng.voucher.credential.LendingRequests;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.logistics.DataOrder.Stage;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.BlankReady;
import io.shuzheng.voucher.message.PurchaseRequest;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.message.VoucherRequest;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.SerialNumber;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps 2, 3 and 6 at the data provider: takes an order, has the operation centre make a voucher, and puts in the data. */
final class DataOrders {

    private static final Logger LOG = LoggerFactory.getLogger(DataOrders.class);
    private static final int ORDER_STEP = 2;
    private static final int MOST_QUESTIONS = 5;

    private final Party party;
    private final MarketDirectoryReader market;
    private final Verifier verifier;
    private final ScoreProvider score;
    private final DataHolding holding;

    DataOrders(Party party, MarketDirectoryReader market, Verifier verifier, ScoreProvider score, DataHolding holding) {
        this.party = party;
        this.market = market;
        this.verifier = verifier;
        this.score = score;
        this.holding = holding;
    }

    /** The bank orders a voucher with the enterprise's authorization. */
    void ordered(UnitOfWork work, Connection bank, PurchaseRequest message, String thread) {
        market.requireIs(bank, MarketRole.BANK);
        SignedDocument<AuthorizationReceipt> receipt = message.receipt();
        if (!receipt.content().application().value().equals(thread)
                || find(work, thread).isPresent()) {
            throw new InvalidInputException("an order is for one application, once, and has a thread of its id");
        }
        if (!party.isFrom(market.require(MarketRole.OPERATION_CENTRE), receipt)) {
            throw new InvalidInputException("the receipt is not signed by the operation centre");
        }
        requireUsable(work, receipt.content());
        AuthorizedIdentity identity = open(work, message.identityEnvelope());
        requireAuthorized(identity, receipt.content());
        if (holding.find(identity.uscc()).isEmpty()) {
            throw new InvalidInputException("there are no data about this enterprise");
        }
        work.put(DataOrder.TYPE, thread, DataOrder.of(identity.uscc(), receipt));
        party.sendTo(
                work,
                market.require(MarketRole.OPERATION_CENTRE),
                new VoucherRequest(receipt.content().receiptId()),
                thread);
        party.stepDone(work, receipt.content().application(), ORDER_STEP);
    }

    private void requireUsable(UnitOfWork work, AuthorizationReceipt receipt) {
        if (!receipt.provider().equals(party.self(work).did().toString())) {
            throw new InvalidInputException("the authorization is for another provider");
        }
        if (party.now() >= receipt.expiresAt()) {
            throw new InvalidInputException("the authorization has expired");
        }
        boolean known = receipt.purpose().equals(LendingPurpose.CREDIT_DECISION)
                && receipt.algorithm().equals(LendingPurpose.algorithm())
                && LendingPurpose.indicators().containsAll(receipt.indicators());
        if (!known) {
            throw new InvalidInputException("nothing is computed here under such an authorization");
        }
    }

    private AuthorizedIdentity open(UnitOfWork work, String envelope) {
        Ed25519PrivateKey key =
                party.context().keys().require(work, party.self(work).key());
        try {
            return IdentityEnvelope.open(envelope, key);
        } finally {
            key.destroy();
        }
    }

    /** The enterprise itself signed, and the operation centre's receipt is for this authorization by this enterprise. */
    private static void requireAuthorized(AuthorizedIdentity identity, AuthorizationReceipt receipt) {
        SignedDocument<DataAuthorization> signed = identity.authorization();
        signed.requireSignedBy(DidKey.parse(DidUrl.parse(signed.keyId()).did().toString()));
        if (!identity.isOf(receipt)) {
            throw new InvalidInputException("the receipt is not for this authorization");
        }
    }

    /** The operation centre holds a blank: it is to prove that. */
    void blankReady(UnitOfWork work, Connection centre, BlankReady message, String thread) {
        market.requireIs(centre, MarketRole.OPERATION_CENTRE);
        DataOrder order = require(work, thread).require(Stage.REQUESTED);
        ask(work, centre, order, message.serialNumber());
    }

    private void ask(UnitOfWork work, Connection centre, DataOrder order, SerialNumber serial) {
        String application = order.application().value();
        String proof = verifier.request(
                work, centre, LendingRequests.of(market.read()).blank(serial, party.now()), Optional.of(application));
        work.put(DataOrder.TYPE, application, order.asking(serial, proof));
    }

    /**
     * The proof of the blank did not verify, or was not made. It is asked for again, a few times: where another blank is revoked
     * in the second of the request, both sides may see different status lists.
     */
    void blankNotProved(
            UnitOfWork work, Connection centre, String exchangeId, Optional<String> application, String reason) {
        Optional<DataOrder> waiting = application.flatMap(id -> waitingFor(work, id, exchangeId));
        if (waiting.isEmpty()) {
            return;
        }
        LOG.warn("{}: the operation centre has not proved its blank: {}", waiting.get(), reason);
        if (waiting.get().asked() < MOST_QUESTIONS) {
            ask(work, centre, waiting.get(), waiting.get().serial().orElseThrow());
        } else {
            fail(work, waiting.get(), "blank-not-proved");
        }
    }

    /** The operation centre refuses the request for a voucher. */
    void voucherRefused(UnitOfWork work, String application) {
        DataOrder order = require(work, application).require(Stage.REQUESTED);
        LOG.warn("{}: the operation centre refuses the request for a voucher", order);
        fail(work, order, "order-refused");
    }

    private void fail(UnitOfWork work, DataOrder order, String reason) {
        String application = order.application().value();
        work.put(DataOrder.TYPE, application, order.at(Stage.FAILED));
        party.report(work, market.require(MarketRole.BANK), VoucherProtocol.VOUCHER_NOT_MADE, reason, application);
    }

    private static Optional<DataOrder> waitingFor(WalletReader reader, String application, String exchangeId) {
        return find(reader, application)
                .filter(order -> order.stage() == Stage.PROOF_REQUESTED)
                .filter(order -> order.proof().equals(Optional.of(exchangeId)));
    }

    /** The blank is proved: the data are committed to, and the computation may run. */
    void blankProved(UnitOfWork work, VerifiedPresentation presentation) {
        presentation
                .parentThreadId()
                .flatMap(application -> waitingFor(work, application, presentation.exchangeId()))
                .ifPresent(order -> commit(work, order));
    }

    private void commit(UnitOfWork work, DataOrder order) {
        AuthorizationReceipt receipt = order.receipt().content();
        FeatureValues features = holding.find(order.code())
                .orElseThrow(() -> new InvalidInputException("there are no data about this enterprise any more"));
        ContractTerms terms = new ContractTerms(
                receipt.purpose(),
                receipt.algorithm(),
                receipt.indicators(),
                Instant.ofEpochSecond(receipt.expiresAt()));
        work.put(DataOrder.TYPE, order.application().value(), order.at(Stage.COMMITTED));
        score.commit(work, order.application(), features, terms);
    }

    static Optional<DataOrder> find(WalletReader reader, String application) {
        return reader.find(DataOrder.TYPE, application);
    }

    static DataOrder require(WalletReader reader, String application) {
        return find(reader, application)
                .orElseThrow(() -> new InvalidInputException("there is no order for this application"));
    }
}
