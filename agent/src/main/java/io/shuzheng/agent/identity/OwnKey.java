package io.shuzheng.agent.identity;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A private key in the wallet, and what it is for. */
record OwnKey(Ed25519PrivateKey key, KeyPurpose purpose) {

    static JsonNode toJson(OwnKey own) {
        return Json.object()
                .put("purpose", own.purpose.name().toLowerCase(Locale.ROOT))
                .put("seed", Base64Url.encode(own.key.seed().reveal()));
    }

    static OwnKey fromJson(JsonNode json) {
        SecretBytes seed = SecretBytes.copyOf(Base64Url.decode(json.path("seed").asString("")));
        KeyPurpose purpose =
                KeyPurpose.valueOf(json.path("purpose").asString("").toUpperCase(Locale.ROOT));
        return new OwnKey(Ed25519PrivateKey.fromSeed(seed), purpose);
    }
}
