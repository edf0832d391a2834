package io.shuzheng.app.actor;

import io.shuzheng.agent.AgentModule;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.audit.LineageRules;
import io.shuzheng.evidence.audit.LogEvidence;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.evidence.AgentAnchor;
import io.shuzheng.voucher.evidence.LendingFlowRules;
import io.shuzheng.voucher.evidence.RegulatorModule;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.OwnAgent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The regulator: copies the bureau's log by DIDComm, and replays lineages by the market's rules. */
public final class Auditor implements Actor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final OwnAgent agent = new OwnAgent();
    private final MarketDirectoryReader market;
    private final RegulatorModule regulator;

    public Auditor(ActorTools tools) {
        this.market = tools.market();
        this.regulator = new RegulatorModule(tools::bureau, new AgentAnchor(tools.ledger(), agent));
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(agent, regulator);
    }

    /**
     * Copies the log as it is now, and replays a lineage.
     *
     * @throws InternalFailureException if the log does not answer, the ledger cannot be reached, or a role of the market that
     *     the rules name is not filled
     */
    public LineageReport audit(Subject subject) {
        return regulator.audit(subject, rules(), copy(), List.of());
    }

    private LineageRules rules() {
        return LendingFlowRules.of(
                market.require(MarketRole.BUREAU),
                market.require(MarketRole.OPERATION_CENTRE),
                market.require(MarketRole.LOGISTICS_COMPANY),
                market.require(MarketRole.BANK));
    }

    private LogEvidence copy() {
        try {
            return regulator.copy().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new InternalFailureException("the bureau's log does not answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidInputException refused) {
                throw new InternalFailureException("the bureau does not show its log: " + refused.getMessage(), e);
            }
            throw new InternalFailureException("the bureau's log could not be copied", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted", e);
        }
    }
}
