package io.shuzheng.app.demo;

import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.statement.Subject;
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

    /** The voucher's id; empty where none was issued. */
    Optional<String> voucher() {
        return audit.statements().stream()
                .flatMap(audited -> audited.signed().statement().subjects().stream())
                .filter(subject -> subject.kind() == Subject.Kind.VOUCHER)
                .map(subject -> subject.id().value())
                .findFirst();
    }

    boolean approved() {
        return decision.equals("approved");
    }
}
