package io.shuzheng.holder;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.primitives.Json;

/** The wallet's link secret: made when it is first needed, and then the same for ever. */
final class LinkSecrets {

    /** The name of the wallet's only link secret. */
    static final String NAME = "default";

    private static final RecordType<LinkSecret> TYPE = RecordType.of(
            "link-secret",
            secret -> Json.object().put("decimal", secret.revealDecimal()),
            json -> LinkSecret.parse(json.path("decimal").asString()));

    private final AnonCredsEngine engine;

    LinkSecrets(AnonCredsEngine engine) {
        this.engine = engine;
    }

    LinkSecret get(UnitOfWork work) {
        return work.find(TYPE, NAME).orElseGet(() -> {
            LinkSecret fresh = engine.createLinkSecret();
            work.put(TYPE, NAME, fresh);
            return fresh;
        });
    }
}
