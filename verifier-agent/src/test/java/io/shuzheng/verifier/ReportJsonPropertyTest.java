package io.shuzheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.verification.Check;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.Verdict;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReportJsonPropertyTest {

    @Property(tries = 200)
    void whenReportIsWrittenThenItReadsBackEqual(
            @ForAll Verdict verdict, @ForAll Reason reason, @ForAll String subject, @ForAll String explanation) {
        VerificationReport report = new VerificationReport(Arrays.stream(Check.values())
                .map(check -> new CheckResult(check, subject, verdict, reason, explanation))
                .toList());

        assertThat(ReportJson.read(report.toJson())).isEqualTo(report);
    }
}
