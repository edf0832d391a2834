package io.shuzheng.app.failures;

/** The enterprise's data are not worth the score that the bank asks for. */
final class LowScore implements Failure {

    @Override
    public String name() {
        return "low-score";
    }

    @Override
    public String expected() {
        return "declined: predicate-not-satisfied, no proof made";
    }

    @Override
    public String observe(Scene scene) {
        try (HonestEnterprise enterprise = scene.honest(scene.enterprises().takeUnworthy())) {
            String application = enterprise.apply();
            String decision = scene.end(application);
            return decision + ", "
                    + scene.finding(application, "voucher")
                            .map(finding -> "a proof came: " + finding)
                            .orElse("no proof made");
        }
    }
}
