package io.shuzheng.app.failures;

import io.shuzheng.app.actor.Applicant;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.voucher.enterprise.Enterprise;
import java.time.Duration;

/** An enterprise that behaves. */
final class HonestEnterprise implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scene scene;
    private final Hosted<Enterprise> hosted;
    private final SyntheticEnterprise enterprise;

    HonestEnterprise(Scene scene, Hosted<Enterprise> hosted, SyntheticEnterprise enterprise) {
        this.scene = scene;
        this.hosted = hosted;
        this.enterprise = enterprise;
    }

    /** Gets the identity, and applies; returns the application's id. */
    String apply() {
        Applicant applicant = new Applicant(hosted, enterprise, PATIENCE);
        applicant.claim(scene.invitation(enterprise));
        return applicant.apply(application -> {}).value();
    }

    @Override
    public void close() {
        hosted.close();
    }
}
