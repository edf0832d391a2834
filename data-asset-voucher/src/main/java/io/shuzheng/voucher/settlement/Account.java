package io.shuzheng.voucher.settlement;

/** The accounts of a party's book. */
public enum Account {
    /** What others owe us for vouchers and data (应收账款). */
    RECEIVABLES,
    /** What we owe others for vouchers and data (应付账款). */
    PAYABLES,
    /** Money at the settlement bank (银行存款). */
    CASH,
    /** Fees earned (收入). */
    FEE_INCOME,
    /** Fees spent (费用). */
    FEE_EXPENSE
}
