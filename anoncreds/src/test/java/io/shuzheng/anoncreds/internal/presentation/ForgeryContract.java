package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.internal.predicate.InequalityProver;
import io.shuzheng.anoncreds.internal.proof.EqualityCommitment;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.math.BigInteger;
import java.time.Clock;

/** A prover who cheats, and the names under which that is refused: by the Java verifier alone, and by the rules above any engine. */
abstract class ForgeryContract {

    static final Enterprise ENTERPRISE = new Enterprise();
    static final BigInteger CAPITAL = BigInteger.valueOf(900);
    static final Predicate ASKED = new Predicate("capitalx", PredicateType.GE, 500);

    final DishonestProver prover = new DishonestProver(ENTERPRISE);
    final InequalityProver inequalities = new InequalityProver(JavaProofs.RANDOM);
    final EqualityCommitment first = prover.honestFirst();
    final BigInteger blinding = first.blindingOf("capitalx").orElseThrow();

    abstract AnonCredsEngine engine();

    void refused(Presentation presentation, Finding finding) {
        refused(ENTERPRISE.request, presentation, finding);
    }

    void refused(PresentationRequest request, Presentation presentation, Finding finding) {
        assertThat(ENTERPRISE.verify(request, presentation))
                .isInstanceOfSatisfying(
                        ProofVerdict.Invalid.class,
                        invalid -> assertThat(invalid.explanation()).startsWith(finding.refusal.explanation()));
        VerificationReport report = report(request, presentation);
        assertThat(report.verified()).isFalse();
        assertThat(report.firstFailure().orElseThrow())
                .extracting(CheckResult::check, CheckResult::reason)
                .containsExactly(finding.check, finding.reason);
    }

    VerificationReport report(PresentationRequest request, Presentation presentation) {
        return new PresentationVerifier(engine(), ENTERPRISE.published(), Clock.systemUTC())
                .verify(request, presentation);
    }
}
