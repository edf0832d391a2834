package io.shuzheng.voucher.evidence;

import io.shuzheng.evidence.statement.Step;

/** The steps of the lending flow that leave evidence; the numbers are those of the design's ten steps. */
public final class LendingFlowSteps {

    /** 1: the bank has an application. */
    public static final Step APPLICATION_RECEIVED = new Step("application-received");

    /** 1: the centre has the enterprise's authorization to use its data. */
    public static final Step DATA_AUTHORIZED = new Step("data-authorized");

    /** 2: the bank asks the logistics company for a voucher. */
    public static final Step PURCHASE_REQUESTED = new Step("purchase-requested");

    /** 5: the bureau has issued a blank voucher to the centre. */
    public static final Step BLANK_ISSUED = new Step("blank-issued");

    /** 6: all parties have signed the contract of the computation. */
    public static final Step CONTRACT_CONCLUDED = new Step("contract-concluded");

    /** 6: a data party has committed to its inputs. */
    public static final Step INPUTS_COMMITTED = new Step("inputs-committed");

    /** 6: a data party has committed to its share of the result. */
    public static final Step SHARES_COMMITTED = new Step("shares-committed");

    /** 7: the bureau has marked the blank as spent for one voucher. */
    public static final Step BLANK_SPENT = new Step("blank-spent");

    /** 7: the centre has issued the voucher to the enterprise. */
    public static final Step VOUCHER_ISSUED = new Step("voucher-issued");

    /** 8: the bank has paid the centre's fee. */
    public static final Step OPERATION_FEE_SETTLED = new Step("operation-fee-settled");

    /** 9: the centre has paid the logistics company's fee. */
    public static final Step DATA_FEE_SETTLED = new Step("data-fee-settled");

    /** 10: the bank has decided. */
    public static final Step LENDING_DECIDED = new Step("lending-decided");

    private LendingFlowSteps() {}
}
