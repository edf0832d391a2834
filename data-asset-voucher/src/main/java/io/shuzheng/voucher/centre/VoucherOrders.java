package io.shuzheng.voucher.centre;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.blank.BlankPurse;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.computation.ContractTerms;
import io.shuzheng.voucher.computation.ScoreCoordinator;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.BlankReady;
import io.shuzheng.voucher.message.VoucherRequest;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps 3 to 6 at the operation centre: takes the order, gets a blank, and has the computation begin. */
final class VoucherOrders {

    private static final int ORDER_STEP = 3;
    private static final int BLANK_REQUEST_STEP = 4;
    private static final int BLANK_STEP = 5;

    private final CentreDesk desk;
    private final BlankPurse blanks;
    private final ScoreCoordinator computation;
    private final VoucherFailures failures;

    VoucherOrders(CentreDesk desk, BlankPurse blanks, ScoreCoordinator computation, VoucherFailures failures) {
        this.desk = desk;
        this.blanks = blanks;
        this.computation = computation;
        this.failures = failures;
    }

    void ordered(UnitOfWork work, Connection logistics, VoucherRequest message, String thread) {
        desk.market().requireIs(logistics, MarketRole.LOGISTICS_COMPANY);
        CentreCase order = CentreCases.find(work, CentreCase.ofReceipt(message.receiptId()))
                .filter(found -> found.application().value().equals(thread))
                .orElseThrow(() -> new InvalidInputException("there is no such receipt for this application"))
                .require(Stage.AUTHORIZED);
        if (desk.party().now() >= order.authorization().content().expiresAt()) {
            throw new InvalidInputException("the authorization has expired");
        }
        String request = blanks.request(work);
        CentreCases.put(work, order.ordered(request));
        failures.endWithAuthorization(work, order);
        desk.party().stepDone(work, order.application(), ORDER_STEP);
        desk.party().stepDone(work, order.application(), BLANK_REQUEST_STEP);
    }

    /** Whether a voucher is in the making for an application, so that inputs for it are no surprise. */
    static boolean mayBeComputed(WalletReader reader, ApplicationId application) {
        return CentreCases.find(reader, application.value())
                .filter(order -> order.stage() != Stage.IDENTIFYING && order.stage() != Stage.FAILED)
                .isPresent();
    }

    /** A blank came for a request. */
    void blankReceived(UnitOfWork work, String requestId, SerialNumber serial) {
        CentreCase order = CentreCases.find(work, CentreCase.ofRequest(requestId))
                .orElseThrow(() -> new InvalidInputException("no voucher waits for this blank"))
                .require(Stage.ORDERED);
        CentreCases.put(work, order.computing(serial));
        desk.party()
                .sendTo(
                        work,
                        desk.market().require(MarketRole.LOGISTICS_COMPANY),
                        new BlankReady(serial),
                        order.application().value());
        computation.begin(work, order.application(), terms(order.authorization().content()));
        desk.party().stepDone(work, order.application(), BLANK_STEP);
    }

    private static ContractTerms terms(DataAuthorization authorization) {
        return new ContractTerms(
                authorization.purpose(),
                authorization.algorithm(),
                authorization.indicators(),
                Instant.ofEpochSecond(authorization.expiresAt()));
    }

    /** The logistics company may see the serial number of the blank that was made ready for it; nobody anything else. */
    PresentationDecision asked(
            UnitOfWork work, Connection peer, PresentationRequest request, Optional<String> application) {
        boolean ready = application
                .flatMap(id -> CentreCases.find(work, id))
                .filter(order -> order.stage() == Stage.COMPUTING)
                .isPresent();
        boolean serialOnly = request.requestedPredicates().isEmpty()
                && request.requestedAttributes().values().stream()
                        .allMatch(attribute -> attribute.names().equals(List.of("serial_number")));
        boolean byLogistics = peer.theirDid().equals(desk.market().require(MarketRole.LOGISTICS_COMPANY));
        return ready && serialOnly && byLogistics ? PresentationDecision.PRESENT : PresentationDecision.REFUSE;
    }
}
