package io.shuzheng.app.failures;

import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuance;
import io.shuzheng.voucher.centre.OperationCentre;
import java.util.Optional;

/** The operation centre revokes a voucher before the bank asks for its proof; the bank is kept away meanwhile. */
final class RevokedVoucher implements Failure {

    private static final int VOUCHER_STEP = 7;
    private static final int IDENTITY_AND_VOUCHER = 2;

    @Override
    public String name() {
        return "revoked-voucher";
    }

    @Override
    public String expected() {
        return "revoked on the ledger, declined: revoked";
    }

    @Override
    public String observe(Scene scene) {
        try (Cheat enterprise = scene.cheat(scene.enterprises().takeWorthy())) {
            enterprise.claim();
            enterprise.holdBack(CheatingEnterprise.OFFERS);
            String application = enterprise.apply();
            enterprise.awaitVoucherOffer(application);
            scene.market().bank().close();
            enterprise.takeVoucher(application);
            scene.overheard().awaitStep(application, VOUCHER_STEP);
            revoke(scene, application);
            StoredCredential voucher = enterprise.credential(IDENTITY_AND_VOUCHER);
            scene.await(
                    "the news that it is revoked",
                    () -> enterprise
                            .context()
                            .store()
                            .read(reader -> enterprise.wallet().credential(reader, voucher.id()))
                            .filter(StoredCredential::revoked));
            scene.reopenBank();
            return "revoked on the ledger, " + scene.end(application);
        }
    }

    private static void revoke(Scene scene, String application) {
        Hosted<OperationCentre> centre = scene.market().centre();
        centre.host().context().store().run(work -> {
            StoredRecord<Issuance> issuance = centre.actor().issuer().issuances(work).stream()
                    .filter(each -> each.value().parentThreadId().equals(Optional.of(application)))
                    .findFirst()
                    .orElseThrow();
            centre.actor().issuer().revoke(work, issuance.id());
        });
    }
}
