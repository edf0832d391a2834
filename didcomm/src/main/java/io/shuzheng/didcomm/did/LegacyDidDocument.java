package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents for peers that know only the form of before DID Core: a did:sov that is on no ledger, with {@code publicKey}
 * and an {@code IndyAgent} service. Connections 1.0 and DID Exchange 1.0 exchange them.
 */
public final class LegacyDidDocument {

    private static final int INDY_ID_BYTES = 16;

    private LegacyDidDocument() {}

    /** The did:sov of a key: its first 16 bytes. */
    public static Did didOf(Ed25519PublicKey key) {
        return Did.ofIndyId(Base58.encode(Arrays.copyOf(key.bytes(), INDY_ID_BYTES)));
    }

    /**
     * The document of an agent with one key.
     *
     * @param routingKeys the mediators' keys, the first being the nearest to the agent
     */
    public static ObjectNode of(Ed25519PublicKey key, URI endpoint, List<Ed25519PublicKey> routingKeys) {
        String did = didOf(key).toString();
        ObjectNode document =
                Json.object().put("@context", "https://w3id.org/did/v1").put("id", did);
        document.putArray("publicKey")
                .addObject()
                .put("id", did + "#1")
                .put("type", KeyFormat.ED25519_2018)
                .put("controller", did)
                .put("publicKeyBase58", key.base58());
        document.putArray("authentication")
                .addObject()
                .put("type", "Ed25519SignatureAuthentication2018")
                .put("publicKey", did + "#1");
        ObjectNode service = document.putArray("service")
                .addObject()
                .put("id", did + ";indy")
                .put("type", Service.INDY_AGENT)
                .put("priority", 0);
        service.putArray("recipientKeys").add(key.base58());
        if (!routingKeys.isEmpty()) {
            ArrayNode routing = service.putArray("routingKeys");
            routingKeys.forEach(routingKey -> routing.add(routingKey.base58()));
        }
        service.put("serviceEndpoint", endpoint.toString());
        return document;
    }
}
