package io.shuzheng.app.failures;

import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.holder.HeldExchange;
import io.shuzheng.holder.StoredCredential;

/** An enterprise proves with its voucher and with an identity that was issued to another wallet's link secret. */
final class ForeignCredential implements Failure {

    @Override
    public String name() {
        return "foreign-credential";
    }

    @Override
    public String expected() {
        return "declined: proof-not-valid, PROOF_INVALID";
    }

    @Override
    public String observe(Scene scene) {
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeWorthy());
                Cheat other = scene.cheat(scene.enterprises().takeWorthy())) {
            StoredCredential own = enterprise.claim();
            StoredCredential foreign = other.claim();
            enterprise.holdBack("voucher");
            String application = enterprise.apply();
            HeldExchange<PresentProofExchange> asked = enterprise.asked(application, "voucher");
            enterprise.replace(own, other, foreign);
            enterprise.present(asked);
            return scene.end(application) + ", "
                    + scene.finding(application, "voucher").orElse("no proof came");
        }
    }
}
