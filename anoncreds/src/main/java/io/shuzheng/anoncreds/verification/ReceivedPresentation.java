package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;

/** A presentation that waits for its verdict, with the request that it answers. */
public sealed interface ReceivedPresentation {

    /** What was asked for. */
    PresentationRequest request();

    /**
     * Has it judged.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the engine or the registry broke: then nothing is known
     */
    VerificationReport judge(PresentationVerifier verifier);

    /** A presentation that is parsed already. */
    record Parsed(PresentationRequest request, Presentation presentation) implements ReceivedPresentation {

        @Override
        public VerificationReport judge(PresentationVerifier verifier) {
            return verifier.verify(request, presentation);
        }
    }

    /** A presentation that is still JSON text, malformed perhaps. */
    record Text(PresentationRequest request, String presentation) implements ReceivedPresentation {

        @Override
        public VerificationReport judge(PresentationVerifier verifier) {
            return verifier.verify(request, presentation);
        }
    }
}
