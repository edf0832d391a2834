package io.shuzheng.app.failures;

import io.shuzheng.app.actor.Pause;
import io.shuzheng.voucher.market.MarketRole;

/** The data provider cannot be reached when its data are ordered, and comes back. */
final class PeerDown implements Failure {

    private static final int APPLICATION_STEP = 1;
    private static final int PAUSES = 10;

    @Override
    public String name() {
        return "peer-down";
    }

    @Override
    public String expected() {
        return "waited, then approved: all-checks-passed";
    }

    @Override
    public String observe(Scene scene) {
        try (HonestEnterprise enterprise = scene.honest(scene.enterprises().takeWorthy())) {
            scene.market().logistics().close();
            String application = enterprise.apply();
            scene.overheard().awaitStep(application, APPLICATION_STEP);
            boolean waited = waits(scene, application);
            scene.reopenLogistics();
            return (waited ? "waited" : "did not wait") + ", then " + scene.end(application);
        }
    }

    private static boolean waits(Scene scene, String application) {
        for (int i = 0; i < PAUSES; i++) {
            Pause.briefly();
        }
        return !scene.overheard().isDecided(MarketRole.BANK.code(), application);
    }
}
