package io.shuzheng.app.failures;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.KeyPurpose;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.message.DataAuthorizationDelivery;
import io.shuzheng.voucher.value.ApplicationId;
import java.time.Duration;

/** An enterprise authorizes the use of its data by what has expired, and by what is for another provider. */
final class BadAuthorization implements Failure {

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    @Override
    public String name() {
        return "bad-authorization";
    }

    @Override
    public String expected() {
        return "the authorization has expired; the authorization is for another provider than the market's";
    }

    @Override
    public String observe(Scene scene) {
        Did provider = scene.didOf(scene.market().logistics());
        Did other = scene.didOf(scene.market().bank());
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeWorthy())) {
            return refusal(scene, enterprise, provider, -HOUR) + "; " + refusal(scene, enterprise, other, HOUR);
        }
    }

    private static String refusal(Scene scene, Cheat enterprise, Did provider, long validity) {
        String application = enterprise.context().ids().next();
        long expiresAt = enterprise.context().clock().instant().getEpochSecond() + validity;
        DataAuthorization authorization = new DataAuthorization(
                new ApplicationId(application),
                provider.toString(),
                LendingPurpose.CREDIT_DECISION,
                LendingPurpose.algorithm(),
                LendingPurpose.indicators(),
                expiresAt,
                1);
        enterprise.send(
                scene.didOf(scene.market().centre()),
                new DataAuthorizationDelivery(sign(enterprise.context(), authorization)),
                application);
        return scene.overheard().awaitReport(enterprise.name(), application, 1);
    }

    private static SignedDocument<DataAuthorization> sign(AgentContext context, DataAuthorization authorization) {
        return context.store().execute(work -> {
            Ed25519PublicKey key = context.keys().create(work, KeyPurpose.SIGNING);
            return SignedDocument.sign(
                    DataAuthorization.TYPE,
                    authorization,
                    DidKey.urlOf(key).toString(),
                    context.keys().require(work, key));
        });
    }
}
