package io.shuzheng.app.failures;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.holder.HeldExchange;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuance;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.centre.OperationCentre;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * After the blank was spent for a voucher with a result that is too low, the operation centre issues the voucher once more, with
 * a better one.
 */
final class ChangedResult implements Failure {

    private static final int IDENTITY_AND_TWO_VOUCHERS = 3;

    @Override
    public String name() {
        return "changed-result";
    }

    @Override
    public String expected() {
        return "proof verified, declined: not-spent-for-this-voucher";
    }

    @Override
    public String observe(Scene scene) {
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeUnworthy())) {
            enterprise.claim();
            enterprise.holdBack("voucher");
            String application = enterprise.apply();
            HeldExchange<PresentProofExchange> asked = enterprise.asked(application, "voucher");
            StoredCredential honest = enterprise.credential(IDENTITY_AND_TWO_VOUCHERS - 1);
            issueAgain(scene, application, honest);
            enterprise.credential(IDENTITY_AND_TWO_VOUCHERS);
            enterprise.present(asked);
            String decision = scene.end(application);
            return "proof " + scene.finding(application, "voucher").orElse("missing") + ", " + decision;
        }
    }

    private static void issueAgain(Scene scene, String application, StoredCredential voucher) {
        Hosted<OperationCentre> centre = scene.market().centre();
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, AttributeValue> each :
                voucher.credential().values().entrySet()) {
            values.put(each.getKey(), each.getValue().raw());
        }
        SecretBytes salt = SecretBytes.random(
                SaltedDigest.SALT_SIZE, centre.host().context().random());
        values.put("joint_score", "1000");
        values.put(
                "result_commitment",
                SaltedDigest.of(
                                "urn:shuzheng:failures#result",
                                salt,
                                Json.object().put("score", 1000))
                        .hex());
        centre.host().context().store().run(work -> {
            Issuance issuance = centre.actor().issuer().issuances(work).stream()
                    .map(stored -> stored.value())
                    .filter(each -> each.parentThreadId().equals(Optional.of(application)))
                    .findFirst()
                    .orElseThrow();
            Connection enterprise = centre.host().context().connections().require(work, issuance.connectionId());
            centre.actor()
                    .issuer()
                    .offer(
                            work,
                            enterprise,
                            voucher.credential().credentialDefinitionId(),
                            values,
                            Optional.of(application));
        });
    }
}
