package io.shuzheng.app.failures;

import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.holder.HeldExchange;

/** An enterprise answers a request by the presentation that it made for another one. */
final class ReplayedProof implements Failure {

    private static final String PAPERS = "papers";

    @Override
    public String name() {
        return "replayed-proof";
    }

    @Override
    public String expected() {
        return "first time verified; second time declined: proof-not-valid, PROOF_INVALID";
    }

    @Override
    public String observe(Scene scene) {
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeWorthy())) {
            enterprise.claim();
            String first = enterprise.applyOnly();
            HeldExchange<PresentProofExchange> shown = enterprise.presentation(first, PAPERS, PresentProofState.DONE);
            enterprise.holdBack(PAPERS);
            String second = enterprise.applyOnly();
            enterprise.answer(
                    enterprise.asked(second, PAPERS),
                    shown.exchange().presentationObject().orElseThrow());
            return "first time " + scene.finding(first, PAPERS).orElse("nothing") + "; second time "
                    + scene.decision(second) + ", "
                    + scene.finding(second, PAPERS).orElse("nothing");
        }
    }
}
