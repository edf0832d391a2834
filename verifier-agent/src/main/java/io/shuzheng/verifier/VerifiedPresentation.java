package io.shuzheng.verifier;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.util.Optional;

/**
 * A presentation of which every check passed.
 *
 * @param exchangeId the exchange that it answers
 * @param request what was asked
 * @param presentation the answer; its requested proof holds the revealed values
 * @param report all checks
 * @param parentThreadId the thread that the request came out of
 */
public record VerifiedPresentation(
        String exchangeId,
        PresentationRequest request,
        Presentation presentation,
        VerificationReport report,
        Optional<String> parentThreadId) {}
