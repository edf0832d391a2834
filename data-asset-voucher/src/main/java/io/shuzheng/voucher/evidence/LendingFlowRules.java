package io.shuzheng.voucher.evidence;

import static io.shuzheng.evidence.audit.SignerRule.oneOf;
import static io.shuzheng.evidence.audit.StepRule.required;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.audit.LineageRules;
import io.shuzheng.evidence.statement.PartyDid;
import java.util.List;

/**
 * Which lineage of a voucher is legal: every step is there, signed by who may take it.
 *
 * <p>The order is required where the log itself sees it: of steps of one actor, whose statements refer to its earlier ones of the
 * same application, and of whatever comes after the bureau has spent the blank. Order beyond that follows from the
 * references that the actors sign.
 */
public final class LendingFlowRules {

    private LendingFlowRules() {}

    /** The rules of a market of these parties, by their public DIDs. */
    public static LineageRules of(Did bureau, Did centre, Did logistics, Did bank) {
        PartyDid b = party(bureau);
        PartyDid c = party(centre);
        PartyDid l = party(logistics);
        PartyDid k = party(bank);
        return LineageRules.of(List.of(
                required(LendingFlowSteps.APPLICATION_RECEIVED, oneOf(k)),
                required(LendingFlowSteps.DATA_AUTHORIZED, oneOf(c)),
                required(LendingFlowSteps.PURCHASE_REQUESTED, oneOf(k), LendingFlowSteps.APPLICATION_RECEIVED),
                required(LendingFlowSteps.BLANK_ISSUED, oneOf(b)),
                required(LendingFlowSteps.CONTRACT_CONCLUDED, oneOf(c), LendingFlowSteps.DATA_AUTHORIZED),
                required(LendingFlowSteps.INPUTS_COMMITTED, oneOf(k, l)).atMost(2),
                required(LendingFlowSteps.SHARES_COMMITTED, oneOf(k, l), LendingFlowSteps.INPUTS_COMMITTED)
                        .atMost(2),
                required(LendingFlowSteps.BLANK_SPENT, oneOf(b), LendingFlowSteps.BLANK_ISSUED),
                required(
                        LendingFlowSteps.VOUCHER_ISSUED,
                        oneOf(c),
                        LendingFlowSteps.BLANK_SPENT,
                        LendingFlowSteps.CONTRACT_CONCLUDED),
                required(LendingFlowSteps.OPERATION_FEE_SETTLED, oneOf(k, c), LendingFlowSteps.BLANK_SPENT)
                        .atMost(2),
                required(LendingFlowSteps.DATA_FEE_SETTLED, oneOf(c, l), LendingFlowSteps.BLANK_SPENT)
                        .atMost(2),
                required(LendingFlowSteps.LENDING_DECIDED, oneOf(k), LendingFlowSteps.PURCHASE_REQUESTED)));
    }

    private static PartyDid party(Did did) {
        return new PartyDid(did.toString());
    }
}
