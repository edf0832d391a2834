package io.shuzheng.app.failures;

import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.holder.HeldExchange;
import io.shuzheng.holder.StoredCredential;

/**
 * A voucher that was made for one enterprise is shown by another. Both collude and share one link secret, so that voucher and
 * identity prove together.
 */
final class OtherEnterprise implements Failure {

    @Override
    public String name() {
        return "other-enterprise";
    }

    @Override
    public String expected() {
        return "first presentation verified, second presentation verified, declined: other-enterprise";
    }

    @Override
    public String observe(Scene scene) {
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeWorthy());
                Cheat other = scene.cheat(scene.enterprises().takeWorthy())) {
            StoredCredential own = enterprise.claim();
            other.shareLinkSecret(enterprise);
            StoredCredential others = other.claim();
            enterprise.holdBack("voucher");
            String application = enterprise.apply();
            HeldExchange<PresentProofExchange> asked = enterprise.asked(application, "voucher");
            enterprise.replace(own, other, others);
            enterprise.present(asked);
            String decision = scene.end(application);
            return "first presentation " + scene.finding(application, "voucher").orElse("missing")
                    + ", second presentation "
                    + scene.finding(application, "holder").orElse("missing") + ", " + decision;
        }
    }
}
