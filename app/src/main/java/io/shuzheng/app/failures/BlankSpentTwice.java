package io.shuzheng.app.failures;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.blank.IssuedBlank;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.SerialNumber;

/** The operation centre wants a blank spent for a second voucher. */
final class BlankSpentTwice implements Failure {

    @Override
    public String name() {
        return "blank-spent-twice";
    }

    @Override
    public String expected() {
        return "already-spent, the blank is as it was";
    }

    @Override
    public String observe(Scene scene) {
        SerialNumber serial = spentBlank(scene);
        IssuedBlank before = blank(scene, serial);
        Party centre = new Party(scene.market().centre().host().context());
        String thread = centre.context().ids().next();
        Spend second = new Spend(serial, otherVoucher(centre.context()));
        centre.context()
                .store()
                .run(work -> centre.sendTo(work, scene.didOf(scene.market().bureau()), second, thread));
        String refusal = scene.overheard().awaitReport(MarketRole.OPERATION_CENTRE.code(), thread, 1);
        return refusal + ", the blank " + (blank(scene, serial).equals(before) ? "is as it was" : "has changed");
    }

    /** That of any voucher there is; of a new application, if there is none. */
    private static SerialNumber spentBlank(Scene scene) {
        return scene.vouchers().stream().findFirst().orElseGet(() -> {
            try (HonestEnterprise enterprise = scene.honest(scene.enterprises().takeWorthy())) {
                scene.end(enterprise.apply());
            }
            return scene.vouchers().get(0);
        });
    }

    private static IssuedBlank blank(Scene scene, SerialNumber serial) {
        return scene.market()
                .bureau()
                .host()
                .context()
                .store()
                .read(reader -> scene.market().bureau().actor().blanks().find(reader, serial))
                .orElseThrow();
    }

    private static SaltedDigest otherVoucher(AgentContext centre) {
        SecretBytes salt = SecretBytes.random(SaltedDigest.SALT_SIZE, centre.random());
        return SaltedDigest.of(
                "urn:shuzheng:failures#voucher", salt, Json.object().put("voucher", "another"));
    }
}
