package io.shuzheng.computation.contract;

import java.util.List;

/**
 * Whether a contract may begin.
 *
 * @param signatures one finding for each party that has to sign, in the contract's order
 * @param notExpired whether its time has not run out
 */
public record ContractReport(List<SignatureFinding> signatures, boolean notExpired) {

    public ContractReport {
        signatures = List.copyOf(signatures);
    }

    public boolean holds() {
        return notExpired && defects().isEmpty();
    }

    /** The signatures that do not hold. */
    public List<SignatureFinding> defects() {
        return signatures.stream().filter(finding -> !finding.isValid()).toList();
    }
}
