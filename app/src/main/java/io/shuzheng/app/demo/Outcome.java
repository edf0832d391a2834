package io.shuzheng.app.demo;

import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.evidence.audit.LineageReport;
import java.util.Optional;

/**
 * What became of an application.
 *
 * @param application its id
 * @param enterprise the applicant's number
 * @param decision {@code approved} or {@code declined}
 * @param reason the bank's
 * @param verification what the bank found in the proof over the voucher; empty where no proof could be made
 * @param audit what the regulator found
 */
record Outcome(
        String application,
        int enterprise,
        String decision,
        String reason,
        Optional<VerificationReport> verification,
        LineageReport audit) {

    boolean approved() {
        return decision.equals("approved");
    }
}
