package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The DIDComm v1 service that an agent puts into a peer DID, as other Aries agents write it. */
final class PeerService {

    private PeerService() {}

    static ObjectNode didCommV1(String recipient, URI endpoint, List<Ed25519PublicKey> routingKeys) {
        ObjectNode service = Json.object().put("id", "#didcomm-0").put("type", Service.DID_COMMUNICATION);
        service.putArray("recipientKeys").add(recipient);
        ArrayNode routing = service.putArray("routingKeys");
        routingKeys.forEach(key -> routing.add(DidKey.urlOf(key).toString()));
        return service.put("serviceEndpoint", endpoint.toString()).put("priority", 0);
    }
}
