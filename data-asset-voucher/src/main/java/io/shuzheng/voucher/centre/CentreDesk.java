package io.shuzheng.voucher.centre;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.party.Party;
import java.util.List;

/**
 * What the operation centre's steps have in common.
 *
 * @param party the centre
 * @param market the others
 * @param evidence where its steps are stated
 */
record CentreDesk(Party party, MarketDirectoryReader market, StatementRecorder evidence) {

    Connection enterprise(UnitOfWork work, CentreCase order) {
        return context().connections().require(work, order.enterprise());
    }

    void tellEnterprise(UnitOfWork work, CentreCase order, VoucherMessage message) {
        party.send(work, enterprise(work, order), message, order.application().value());
    }

    /** States a step of an application that has no blank and no voucher to name. */
    StatementDigest state(UnitOfWork work, Step step, CentreCase order) {
        return evidence.record(work, step, List.of(subject(order)), statement -> {});
    }

    static Subject subject(CentreCase order) {
        return Subject.application(order.application().value());
    }

    AgentContext context() {
        return party.context();
    }
}
