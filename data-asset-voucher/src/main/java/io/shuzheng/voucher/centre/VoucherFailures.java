package io.shuzheng.voucher.centre;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.computation.ScoreCoordinator;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.value.ApplicationId;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ends vouchers that cannot be made, and tells the bank, which waits for them. Whoever else takes part hears of the end by the
 * bank's decision, or by the refusal of whatever it still sends.
 */
final class VoucherFailures implements WorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(VoucherFailures.class);
    private static final String TYPE = "end-of-authorization";
    private static final String APPLICATION = "application";

    private final CentreDesk desk;
    private final ScoreCoordinator computation;

    VoucherFailures(CentreDesk desk, ScoreCoordinator computation) {
        this.desk = desk;
        this.computation = computation;
    }

    /** Nothing more is waited for than the authorization lasts, unless the computation has begun by then. */
    void endWithAuthorization(UnitOfWork work, CentreCase order) {
        Instant end = Instant.ofEpochSecond(order.authorization().content().expiresAt());
        ObjectNode payload = Json.object().put(APPLICATION, order.application().value());
        desk.context().background().schedule(work, WorkItem.of(TYPE, payload).due(end));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        CentreCases.find(work, payload.path(APPLICATION).asString(""))
                .filter(order -> order.stage() == Stage.ORDERED || order.stage() == Stage.COMPUTING)
                .filter(order -> computation.contract(work, order.application()).isEmpty())
                .ifPresent(order -> fail(work, order, VoucherProblem.AUTHORIZATION_EXPIRED));
    }

    /** The bureau gives no blank, or does not let it be spent. */
    void blankRefused(UnitOfWork work, String requestId) {
        Optional<CentreCase> waiting = CentreCases.find(work, CentreCase.ofRequest(requestId));
        failAt(work, waiting, Stage.ORDERED, VoucherProblem.BLANK_REFUSED);
        failAt(work, waiting, Stage.SPENDING, VoucherProblem.BLANK_NOT_SPENT);
    }

    /** A data party does not sign the contract. */
    void contractRefused(UnitOfWork work, ApplicationId application) {
        Optional<CentreCase> waiting = CentreCases.find(work, application.value());
        failAt(work, waiting, Stage.COMPUTING, VoucherProblem.CONTRACT_REFUSED);
    }

    /** The enterprise does not take the voucher. */
    void voucherRefused(UnitOfWork work, String application) {
        failAt(work, CentreCases.find(work, application), Stage.ISSUING, VoucherProblem.VOUCHER_NOT_TAKEN);
    }

    private void failAt(UnitOfWork work, Optional<CentreCase> waiting, Stage stage, VoucherProblem problem) {
        waiting.filter(order -> order.stage() == stage).ifPresent(order -> fail(work, order, problem));
    }

    private void fail(UnitOfWork work, CentreCase order, VoucherProblem problem) {
        LOG.warn("{}: no voucher is made: {}", order, problem.code());
        CentreCases.put(work, order.failed(problem));
        desk.party()
                .report(
                        work,
                        desk.market().require(MarketRole.BANK),
                        VoucherProtocol.VOUCHER_NOT_MADE,
                        problem.code(),
                        order.application().value());
    }
}
