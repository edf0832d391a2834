package io.shuzheng.verifier;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import java.time.Clock;

/** Judges presentations, and keeps what was judged with. */
record PresentationJudge(AnonCredsEngine engine, AnonCredsRegistry registry, Clock clock, VerificationPolicy policy) {

    /**
     * Judges a presentation that came as JSON text.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the engine or the registry broke: then nothing is known
     */
    Judgement judge(PresentationRequest request, String presentation) {
        RecordingRegistry recording = new RecordingRegistry(registry);
        PresentationVerifier verifier = new PresentationVerifier(engine, recording, clock, policy);
        return new Judgement(verifier.verify(request, presentation), recording.recorded());
    }
}
