package io.shuzheng.voucher.settlement;

/** How far one fee has got; it only goes forward. */
enum SettlementState {
    QUOTED,
    ACCEPTED,
    INVOICED,
    SETTLED;

    /** @throws SettlementRefusedException as a replay, unless this is the state that was expected */
    void require(SettlementState expected) {
        if (this != expected) {
            throw new SettlementRefusedException(SettlementProblem.REPLAY);
        }
    }
}
