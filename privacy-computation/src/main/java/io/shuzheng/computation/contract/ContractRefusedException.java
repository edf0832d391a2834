package io.shuzheng.computation.contract;

import io.shuzheng.primitives.InvalidInputException;

/** A contract is expired, or not signed by all who have to; {@link #report()} names them. */
public final class ContractRefusedException extends InvalidInputException {

    private final transient ContractReport report;

    ContractRefusedException(ContractReport report) {
        super("the contract does not hold: " + (report.notExpired() ? "" : "it is expired; ") + report.defects());
        this.report = report;
    }

    public ContractReport report() {
        return report;
    }
}
