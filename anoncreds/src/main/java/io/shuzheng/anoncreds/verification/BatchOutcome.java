package io.shuzheng.anoncreds.verification;

import io.shuzheng.primitives.InternalFailureException;

/** What became of one presentation of a batch. */
public sealed interface BatchOutcome {

    /**
     * The report.
     *
     * @throws InternalFailureException if there is none, because a part broke: then nothing is known about the presentation
     */
    VerificationReport report();

    /** It was judged: verified or not, as the report says. */
    record Judged(VerificationReport report) implements BatchOutcome {}

    /**
     * It was not judged. The same presentation may be judged later.
     *
     * @param failure of the engine or the registry; it says nothing about the presentation
     */
    record NotJudged(InternalFailureException failure) implements BatchOutcome {

        @Override
        public VerificationReport report() {
            throw new InternalFailureException("the presentation was not judged: " + failure.getMessage(), failure);
        }
    }
}
